using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(LinearRegressionModelParameters),
    typeof(LinearRegressionModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Linear regression model",
    "LinearRegression")]

namespace Microsoft.ML.Trainers;

public sealed partial class LinearRegressionModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("LINREGRE", "LinearRegression", typeof(LinearRegressionModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Weights);
        ctx.Writer.Write(Bias);
    }

    private static LinearRegressionModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new LinearRegressionModelParameters(ctx.Reader.ReadArray<float>(), ctx.Reader.ReadSingle());
    }
}
