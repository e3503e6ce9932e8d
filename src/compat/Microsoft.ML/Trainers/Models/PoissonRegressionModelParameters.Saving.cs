using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(PoissonRegressionModelParameters),
    typeof(PoissonRegressionModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Poisson regression model",
    "PoissonRegression")]

namespace Microsoft.ML.Trainers;

public sealed partial class PoissonRegressionModelParameters
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("POIREGRE", "PoissonRegression", typeof(PoissonRegressionModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Weights);
        ctx.Writer.Write(Bias);
    }

    private static PoissonRegressionModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new PoissonRegressionModelParameters(ctx.Reader.ReadArray<float>(), ctx.Reader.ReadSingle());
    }
}
