using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastForestBinaryModelParameters),
    typeof(FastForestBinaryModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastForestBinary model",
    "FastForestBinary")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastForestBinaryModelParameters : TreeEnsembleModelParametersBasedOnQuantileRegressionTree
{
    private static readonly VersionInfo Version = FirstVersion.Of("FFORBINA", "FastForestBinary", typeof(FastForestBinaryModelParameters));

    internal FastForestBinaryModelParameters(QuantileRegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static FastForestBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastForestBinaryModelParameters(ensemble, featureCount);
    }
}
