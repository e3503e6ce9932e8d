using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor cosine_embedding_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Ops.cosine_embedding_loss.Call(input1, input2, target, margin, (long)reduction);

            public static Tensor hinge_embedding_loss(
                Tensor input, Tensor target, double margin = 1.0, Reduction reduction = Reduction.Mean) =>
                Ops.hinge_embedding_loss.Call(input, target, margin, (long)reduction);

            public static Tensor margin_ranking_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Ops.margin_ranking_loss.Call(input1, input2, target, margin, (long)reduction);

            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Ops.soft_margin_loss.Call(input, target, (long)reduction);

            public static Tensor multi_margin_loss(
                Tensor input, Tensor target, int p = 1, double margin = 1.0, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                Ops.multi_margin_loss.Call(input, target, (long)p, margin, weight, (long)reduction);

            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Ops.multilabel_margin_loss.Call(input, target, (long)reduction);

            /// <summary>The mean over the classes, of the last dimension, and then the reduction over the samples.</summary>
            public static Tensor multilabel_soft_margin_loss(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var each = binary_cross_entropy_with_logits(input, target, weight, Reduction.None);
                return Reduced(Ops.meanDims.Call(each, LastDimension), reduction);
            }

            public static Tensor triplet_margin_loss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false,
                Reduction reduction = Reduction.Mean) =>
                Ops.triplet_margin_loss.Call(anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            public static Tensor triplet_margin_with_distance_loss(
                Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0,
                bool swap = false, Reduction reduction = Reduction.Mean)
            {
                distance ??= static (x, y) => Ops.pairwise_distance.Call(x, y);
                using var near = distance(anchor, positive);
                using var far = distance(anchor, negative);
                using var between = swap ? distance(positive, negative) : null;
                using var farther = between is null ? null : far.minimum(between);
                using var gap = near.sub(farther ?? far);
                using var wanted = gap.add(margin);
                return Reduced(wanted.relu(), reduction);
            }

            private static readonly long[] LastDimension = [-1];

            private static Tensor Reduced(Tensor each, Reduction reduction)
            {
                if (reduction == Reduction.None)
                    return each;
                using (each)
                    return reduction == Reduction.Mean ? each.mean() : each.sum();
            }
        }
    }
}
