using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Ops.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            public static Tensor group_norm(
                Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Ops.group_norm.Call(input, num_groups, weight, bias, eps, false);

            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-05)
            {
                if (training)
                    RequireSeveral(input, input.NumberOfElements / Math.Max(1, input.size(1)), "value per channel");
                return Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, false);
            }

            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05)
            {
                if (use_input_stats)
                    RequireSeveral(input, input.NumberOfElements / Math.Max(1, input.size(0) * input.size(1)), "spatial element");
                return Ops.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, false);
            }

            // libtorch's operators leave this to its modules: the variance of a single value would make the running statistics NaN.
            private static void RequireSeveral(Tensor input, long count, string what)
            {
                if (count == 1)
                {
                    throw new ArgumentException(
                        $"Expected more than 1 {what} when training, got input size [{string.Join(", ", input.shape)}]", nameof(input));
                }
            }

            /// <summary>Divides by the mean square of the neighbouring channels.</summary>
            public static Tensor local_response_norm(
                Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0)
            {
                if (input.Dimensions < 3)
                    throw new ArgumentException($"local_response_norm takes 3 dimensions or more, not {input.Dimensions}.");
                var shape = input.shape;
                using var scope = NewDisposeScope();
                // What lies beside the channels is one dimension here, so that one pooling serves every shape.
                var squares = input.square().reshape(shape[0], 1, shape[1], -1);
                var padded = pad(squares, (0, 0, size / 2, (size - 1) / 2));
                var means = Ops.avg_pool2d.Call(padded, new[] { size, 1 }, One).reshape(shape);
                return input.div(means.mul(alpha).add(k).pow(beta)).MoveToOuterDisposeScope();
            }
        }
    }
}
