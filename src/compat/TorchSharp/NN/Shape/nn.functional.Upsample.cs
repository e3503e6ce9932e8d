using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Takes a size or a factor, one number for every dimension behind the channels, or one for all.</summary>
            public static Tensor upsample(
                Tensor x, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest,
                bool align_corners = false)
            {
                var dimensions = (int)x.Dimensions - 2;
                var (output, scales) = OutputOf(x, dimensions, size, scale_factor);
                return (mode, dimensions) switch
                {
                    (UpsampleMode.Nearest, 1) => Ops.upsample_nearest1d.Call(x, output, scales[0]),
                    (UpsampleMode.Nearest, 2) => Ops.upsample_nearest2d.Call(x, output, scales[0], scales[1]),
                    (UpsampleMode.Nearest, 3) => Ops.upsample_nearest3d.Call(x, output, scales[0], scales[1], scales[2]),
                    (UpsampleMode.Linear, 1) => Ops.upsample_linear1d.Call(x, output, align_corners, scales[0]),
                    (UpsampleMode.Bilinear, 2) => Ops.upsample_bilinear2d.Call(x, output, align_corners, scales[0], scales[1]),
                    (UpsampleMode.Bicubic, 2) => Ops.upsample_bicubic2d.Call(x, output, align_corners, scales[0], scales[1]),
                    (UpsampleMode.Trilinear, 3) =>
                        Ops.upsample_trilinear3d.Call(x, output, align_corners, scales[0], scales[1], scales[2]),
                    _ => throw new ArgumentException($"{mode} does not upsample an input of {x.Dimensions} dimensions."),
                };
            }

            public static Tensor upsample_nearest(
                Tensor input, long[]? outputSize = null, double[]? scale_factor = null, bool align_corners = false) =>
                align_corners
                    ? throw new ArgumentException("The nearest neighbour has no corners to align.", nameof(align_corners))
                    : upsample(input, outputSize, scale_factor);

            public static Tensor upsample_bilinear(
                Tensor input, long[]? outputSize = null, double[]? scale_factor = null, bool align_corners = true) =>
                upsample(input, outputSize, scale_factor, UpsampleMode.Bilinear, align_corners);

            private static (long[] Size, double?[] Scales) OutputOf(Tensor x, int dimensions, long[]? size, double[]? factors)
            {
                if (dimensions is < 1 or > 3)
                    throw new ArgumentException($"upsample takes 3 to 5 dimensions (batch, channels, ...), not {x.Dimensions}.");
                if ((size is null) == (factors is null))
                    throw new ArgumentException("upsample takes either a size or a scale factor.");
                var given = size?.Length ?? factors!.Length;
                if (given != 1 && given != dimensions)
                    throw new ArgumentException($"upsample takes 1 or {dimensions} sizes or factors, not {given}.");

                var shape = x.shape;
                var output = new long[dimensions];
                var scales = new double?[dimensions];
                for (var i = 0; i < dimensions; i++)
                {
                    if (size is not null)
                    {
                        output[i] = size[given == 1 ? 0 : i];
                        continue;
                    }

                    var factor = factors![given == 1 ? 0 : i];
                    scales[i] = factor;
                    output[i] = (long)Math.Floor(shape[i + 2] * factor);
                }

                return (output, scales);
            }
        }
    }
}
