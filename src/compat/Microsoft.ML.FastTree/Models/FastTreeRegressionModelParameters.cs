using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastTreeRegressionModelParameters),
    typeof(FastTreeRegressionModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastTreeRegression model",
    "FastTreeRegression")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastTreeRegressionModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("FTREEREG", "FastTreeRegression", typeof(FastTreeRegressionModelParameters));

    internal FastTreeRegressionModelParameters(RegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static FastTreeRegressionModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastTreeRegressionModelParameters(ensemble, featureCount);
    }
}
