using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(GamRegressionModelParameters),
    typeof(GamRegressionModelParameters),
    null,
    typeof(SignatureLoadModel),
    "GamRegression model",
    "GamRegression")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class GamRegressionModelParameters : GamModelParametersBase
{
    private static readonly VersionInfo Version = FirstVersion.Of("GAMREGRE", "GamRegression", typeof(GamRegressionModelParameters));

    internal GamRegressionModelParameters(ShapeFunction[] shapes, double bias)
        : base(shapes, bias)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static GamRegressionModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (shapes, bias) = LoadShapes(ctx, Version);
        return new GamRegressionModelParameters(shapes, bias);
    }
}
