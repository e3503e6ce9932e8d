using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor cross_entropy(
                Tensor x, Tensor y, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0) =>
                Ops.cross_entropy_loss.Call(x, y, weight, (long)reduction, ignore_index, label_smoothing);

            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ops.nll_loss.Call(input, target, weight, (long)reduction);

            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ops.binary_cross_entropy.Call(input, target, weight, (long)reduction);

            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Ops.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);

            public static Tensor mse_loss(Tensor x, Tensor y, Reduction reduction = Reduction.Mean) =>
                Ops.mse_loss.Call(x, y, (long)reduction);

            public static Tensor l1_loss(Tensor x, Tensor y, Reduction reduction = Reduction.Mean) =>
                Ops.l1_loss.Call(x, y, (long)reduction);

            public static Tensor smooth_l1_loss(Tensor x, Tensor y, Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                Ops.smooth_l1_loss.Call(x, y, (long)reduction, beta);

            public static Tensor huber_loss(Tensor x, Tensor y, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                Ops.huber_loss.Call(x, y, (long)reduction, delta);

            public static Tensor kl_div(Tensor x, Tensor y, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Ops.kl_div.Call(x, y, (long)reduction, log_target);

            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false,
                Reduction reduction = Reduction.Mean) =>
                Ops.ctc_loss.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            public static Tensor poisson_nll_loss(
                Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) =>
                Ops.poisson_nll_loss.Call(input, target, log_input, full, (double)eps, (long)reduction);

            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean)
            {
                using var fitting = Fitting(variance, input);
                RequirePositive(fitting);
                using var atLeast = fitting.clone();
                using (no_grad()) // Where the variance is too small, it still gets its gradient.
                    Ops.clamp_.InPlace(atLeast, (double)eps);
                using var error = input.sub(target);
                using var squared = error.square();
                using var scaled = squared.div(atLeast);
                using var logarithm = atLeast.log();
                using var sum = logarithm.add(scaled);
                var each = sum.mul(0.5);
                if (full)
                    each.add_(0.5 * Math.Log(2 * Math.PI));
                return Reduced(each, reduction);
            }

            /// <summary>A variance of each row is stretched over the last dimension.</summary>
            private static Tensor Fitting(Tensor variance, Tensor input)
            {
                ReadOnlySpan<long> shape = variance.shape, whole = input.shape;
                if (shape.SequenceEqual(whole))
                    return variance.alias();
                if (whole.Length > 0 && shape.SequenceEqual(whole[..^1]))
                    return variance.unsqueeze(-1);
                if (whole.Length > 0 && shape.Length == whole.Length && shape[..^1].SequenceEqual(whole[..^1]) && shape[^1] == 1)
                    return variance.alias();
                throw new ArgumentException("variance is of incorrect size", nameof(variance));
            }

            private static void RequirePositive(Tensor variance)
            {
                using var smallest = variance.detach();
                using var negative = Ops.ltScalar.Call(smallest, 0L);
                using var any = negative.any();
                if (any.item<bool>())
                    throw new ArgumentException("variance has negative entry/entries", nameof(variance));
            }
        }
    }
}
