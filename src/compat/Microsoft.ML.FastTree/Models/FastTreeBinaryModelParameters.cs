using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastTreeBinaryModelParameters),
    typeof(FastTreeBinaryModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastTreeBinary model",
    "FastTreeBinary")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastTreeBinaryModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    private static readonly VersionInfo Version = FirstVersion.Of("FTREEBIN", "FastTreeBinary", typeof(FastTreeBinaryModelParameters));

    internal FastTreeBinaryModelParameters(RegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static FastTreeBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastTreeBinaryModelParameters(ensemble, featureCount);
    }
}
