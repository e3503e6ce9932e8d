using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(Ops.dropout, Ops.dropout_, input, p, training, inplace);

            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropChannels(input, 2, p, training, inplace);

            // As in PyTorch 1.13, three dimensions are read as (batch, channels, length) here.
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(Ops.feature_dropout, Ops.feature_dropout_, input, p, training, inplace);

            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropChannels(input, 4, p, training, inplace);

            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Drop(Ops.alpha_dropout, Ops.alpha_dropout_, input, p, training, inplace);

            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Drop(Ops.feature_alpha_dropout, Ops.feature_alpha_dropout_, input, p, training, inplace);

            /// <summary>Zeroes whole channels; an input that has no batch dimension gets one for the time of the call.</summary>
            private static Tensor DropChannels(Tensor input, long unbatched, double p, bool training, bool inplace)
            {
                if (input.Dimensions != unbatched)
                    return Drop(Ops.feature_dropout, Ops.feature_dropout_, input, p, training, inplace);
                using var batch = input.unsqueeze(0);
                using var dropped = Drop(Ops.feature_dropout, Ops.feature_dropout_, batch, p, training, inplace);
                return dropped.squeeze(0);
            }

            private static Tensor Drop(Op op, Op inPlaceOp, Tensor input, double p, bool training, bool inplace) =>
                inplace ? inPlaceOp.InPlace(input, p, training).alias() : op.Call(input, p, training);
        }
    }
}
