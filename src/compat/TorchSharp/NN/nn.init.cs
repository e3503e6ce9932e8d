using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static class init
        {
            public enum FanInOut
            {
                FanIn,
                FanOut,
            }

            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            public static Tensor zeros_(Tensor tensor) => Quietly(tensor, () => tensor.zero_());
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);
            public static Tensor constant_(Tensor tensor, Scalar val) => Quietly(tensor, () => tensor.fill_(val));

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Quietly(tensor, () => tensor.uniform_(low, high, generator));

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Quietly(tensor, () => tensor.normal_(mean, std, generator));

            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3.0) * KaimingStd(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingStd(tensor, a, mode, nonlinearity));

            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3.0) * XavierStd(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => normal_(tensor, 0, XavierStd(tensor, gain));

            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            /// <summary>Normal numbers between a and b: the inverse of the distribution function, of uniform numbers.</summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null) =>
                Quietly(tensor, () =>
                {
                    var (low, high) = (Share((a - mean) / std), Share((b - mean) / std));
                    tensor.uniform_(2 * low - 1, 2 * high - 1, generator);
                    Ops.erfinv_.Run(tensor);
                    tensor.mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
                });

            /// <summary>Ones on the diagonal of a matrix.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                Require(tensor.dim() == 2, "Only tensors with 2 dimensions are supported");
                return Quietly(tensor, () => tensor.copy_(eye(tensor.shape[0], tensor.shape[1], tensor.dtype)));
            }

            /// <summary>The weights with which a convolution hands on as many channels as it can.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                Require(tensor.dim() is >= 3 and <= 5, "Only tensors with 3, 4, or 5 dimensions are supported");
                return Quietly(tensor, () =>
                {
                    tensor.zero_();
                    var middle = tensor;
                    for (var axis = 2; axis < tensor.dim(); axis++)
                        middle = middle.select(2, tensor.shape[axis] / 2);
                    Ops.diagonal.Call(middle).fill_(1);
                });
            }

            /// <summary>Rows or columns, whichever are fewer, at right angles and of length gain (Saxe et al., 2013).</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                Require(tensor.dim() >= 2, "Only tensors with 2 or more dimensions are supported");
                return Quietly(tensor, () =>
                {
                    var rows = tensor.shape[0];
                    var columns = tensor.NumberOfElements / Math.Max(rows, 1);
                    var tall = empty([Math.Max(rows, columns), Math.Min(rows, columns)], tensor.dtype).normal_();
                    var (q, r) = Ops.linalg_qr.CallTwo(tall);
                    // Without the signs the result would not be uniformly distributed.
                    q.mul_(Ops.diagonal.Call(r).sign());
                    tensor.copy_((rows < columns ? q.t() : q).reshape(tensor.shape)).mul_(gain);
                });
            }

            /// <summary>Normal numbers, in each column a share of them zero (Martens, 2010).</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                Require(tensor.dim() == 2, "Only tensors with 2 dimensions are supported");
                return Quietly(tensor, () =>
                {
                    tensor.normal_(0, std);
                    // Sorting noise makes each column a shuffle of the numbers of its rows.
                    var shuffled = Ops.argsort.Call(empty(tensor.shape).uniform_(), 0);
                    tensor.masked_fill_(shuffled < Math.Ceiling(sparsity * tensor.shape[0]), 0);
                });
            }

            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2.0),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + param * param)),
                _ => 1,
            };

            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException("Fan in and fan out need a tensor with at least 2 dimensions.", nameof(tensor));
                var field = shape.AsSpan(2).ToArray().Aggregate(1L, (product, length) => product * length);
                return (shape[1] * field, shape[0] * field);
            }

            private static double KaimingStd(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                // Of a tensor without elements there is nothing to spread.
                return calculate_gain(nonlinearity, a) / Math.Sqrt(Math.Max(1, mode == FanInOut.FanIn ? fanIn : fanOut));
            }

            private static double XavierStd(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static void Require(bool holds, string what)
            {
                if (!holds)
                    throw new ArgumentException(what, "tensor");
            }

            /// <summary>The share of a standard normal distribution that lies below.</summary>
            private static double Share(double value)
            {
                using var ratio = torch.tensor(value / Math.Sqrt(2), ScalarType.Float64);
                using var share = Ops.erf.Call(ratio);
                return (1 + share.item<double>()) / 2;
            }

            private static Tensor Quietly(Tensor tensor, Action fill)
            {
                using var scope = NewDisposeScope();
                using var off = no_grad();
                fill();
                return tensor;
            }
        }
    }
}
