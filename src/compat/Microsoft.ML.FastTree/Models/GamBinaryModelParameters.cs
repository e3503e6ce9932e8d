using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(GamBinaryModelParameters),
    typeof(GamBinaryModelParameters),
    null,
    typeof(SignatureLoadModel),
    "GamBinary model",
    "GamBinary")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class GamBinaryModelParameters : GamModelParametersBase
{
    private static readonly VersionInfo Version = FirstVersion.Of("GAMBINAR", "GamBinary", typeof(GamBinaryModelParameters));

    internal GamBinaryModelParameters(ShapeFunction[] shapes, double bias)
        : base(shapes, bias)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static GamBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (shapes, bias) = LoadShapes(ctx, Version);
        return new GamBinaryModelParameters(shapes, bias);
    }
}
