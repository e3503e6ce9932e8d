using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastForestRegressionModelParameters),
    typeof(FastForestRegressionModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastForestRegression model",
    "FastForestRegression")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastForestRegressionModelParameters : TreeEnsembleModelParametersBasedOnQuantileRegressionTree
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("FFORREGR", "FastForestRegression", typeof(FastForestRegressionModelParameters));

    internal FastForestRegressionModelParameters(QuantileRegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static FastForestRegressionModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastForestRegressionModelParameters(ensemble, featureCount);
    }
}
