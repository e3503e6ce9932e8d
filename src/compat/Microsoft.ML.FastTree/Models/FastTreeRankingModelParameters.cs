using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastTreeRankingModelParameters),
    typeof(FastTreeRankingModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastTreeRanking model",
    "FastTreeRanking")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastTreeRankingModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    private static readonly VersionInfo Version = FirstVersion.Of("FTREERAN", "FastTreeRanking", typeof(FastTreeRankingModelParameters));

    internal FastTreeRankingModelParameters(RegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private static FastTreeRankingModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastTreeRankingModelParameters(ensemble, featureCount);
    }
}
