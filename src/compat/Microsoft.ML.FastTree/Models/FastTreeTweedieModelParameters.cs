using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree;

[assembly: LoadableClass(
    typeof(FastTreeTweedieModelParameters),
    typeof(FastTreeTweedieModelParameters),
    null,
    typeof(SignatureLoadModel),
    "FastTreeTweedie model",
    "FastTreeTweedie")]

namespace Microsoft.ML.Trainers.FastTree;

public sealed class FastTreeTweedieModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    private static readonly VersionInfo Version = FirstVersion.Of("FTREETWE", "FastTreeTweedie", typeof(FastTreeTweedieModelParameters));

    internal FastTreeTweedieModelParameters(RegressionTreeEnsemble ensemble, int featureCount)
        : base(ensemble, featureCount)
    {
    }

    private protected override VersionInfo SavedVersion => Version;

    private protected override float Finish(double sum) => (float)Math.Exp(sum);

    private static FastTreeTweedieModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (ensemble, featureCount) = LoadEnsemble(ctx, Version);
        return new FastTreeTweedieModelParameters(ensemble, featureCount);
    }
}
