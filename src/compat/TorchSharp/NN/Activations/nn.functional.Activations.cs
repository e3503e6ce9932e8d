using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            // What works in place returns a wrapper of its own, so that whoever disposes the result keeps the input.
            public static Tensor relu(Tensor input, bool inplace = false) => inplace ? input.relu_().alias() : input.relu();

            public static Tensor relu6(Tensor x, bool inplace = false) =>
                inplace ? Ops.relu6_.InPlace(x).alias() : Ops.relu6.Call(x);

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Ops.leaky_relu_.InPlace(input, negative_slope).alias() : Ops.leaky_relu.Call(input, negative_slope);

            public static Tensor rrelu(Tensor x, double lower, double upper, bool inplace = false) =>
                RandomisedReLU(x, lower, upper, false, inplace);

            internal static Tensor RandomisedReLU(Tensor x, double lower, double upper, bool training, bool inplace) =>
                inplace ? Ops.rrelu_.InPlace(x, lower, upper, training).alias() : Ops.rrelu.Call(x, lower, upper, training);

            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Ops.elu_.InPlace(x, alpha).alias() : Ops.elu.Call(x, alpha);

            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Ops.celu_.InPlace(x, alpha).alias() : Ops.celu.Call(x, alpha);

            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? Ops.selu_.InPlace(x).alias() : x.selu();
            public static Tensor gelu(Tensor x) => x.gelu();
            public static Tensor Mish(Tensor x) => Ops.mish.Call(x);

            public static Tensor Tanhshrink(Tensor x)
            {
                using var tanh = x.tanh();
                return x.sub(tanh);
            }

            public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => Ops.hardshrink.Call(x, lambda);

            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Ops.hardsigmoid_.InPlace(input).alias() : Ops.hardsigmoid.Call(input);

            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Ops.hardswish_.InPlace(input).alias() : Ops.hardswish.Call(input);

            public static Tensor Hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                inplace ? Ops.hardtanh_.InPlace(x, min_val, max_val).alias() : Ops.hardtanh.Call(x, min_val, max_val);

            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => Ops.softplus.Call(x, beta, threshold);
            public static Tensor Softshrink(Tensor x, double lambda = 0.5) => Ops.softshrink.Call(x, lambda);

            public static Tensor Softsign(Tensor x)
            {
                using var absolute = x.abs();
                using var divisor = absolute.add(1);
                return x.div(divisor);
            }

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor softmax2d(Tensor x) => x.Dimensions is 3 or 4
                ? x.softmax(-3)
                : throw new ArgumentException($"Softmax2d takes 3 or 4 dimensions (batch, channels, height, width), not {x.Dimensions}.");

            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = x.neg();
                return negative.softmax(dim);
            }

            public static Tensor log_softmax(Tensor input, long dim) => input.log_softmax(dim);
            public static Tensor glu(Tensor input, long dim = -1) => Ops.glu.Call(input, dim);

            public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Ops.threshold_.InPlace(x, threshold, value).alias() : Ops.threshold.Call(x, threshold, value);
        }
    }
}
