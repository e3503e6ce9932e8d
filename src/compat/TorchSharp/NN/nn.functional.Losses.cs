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
        }
    }
}
