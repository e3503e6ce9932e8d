using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

public abstract class TreeEnsembleModelParameters : ModelParametersBase<float>, ICalculateFeatureContribution
{
    private readonly Lazy<EnsembleTables> _tables;

    private protected TreeEnsembleModelParameters(int featureCount)
    {
        FeatureCount = featureCount;
        _tables = new Lazy<EnsembleTables>(() => new EnsembleTables(Trees, TreeWeights, Bias, FeatureCount));
    }

    FeatureContributionCalculator ICalculateFeatureContribution.FeatureContributionCalculator
        => new(() => new TreeContributions(Trees, TreeWeights, FeatureCount).Add);

    internal int FeatureCount { get; }

    private protected abstract IReadOnlyList<RegressionTreeBase> Trees { get; }

    private protected abstract IReadOnlyList<double> TreeWeights { get; }

    private protected abstract double Bias { get; }

    /// <summary>By how much the splits by a feature gained, under the root, relative to the feature that gained most.</summary>
    public void GetFeatureWeights(ref VBuffer<float> weights)
    {
        var gains = new double[FeatureCount];
        for (var i = 0; i < Trees.Count; i++)
        {
            var tree = Trees[i].Data;
            for (var node = 0; node < tree.Features.Length; node++)
                gains[tree.Features[node]] += tree.Gains[node] * TreeWeights[i];
        }

        var largest = gains.Length == 0 ? 0 : gains.Max();
        var editor = VBufferEditor.Create(ref weights, gains.Length);
        for (var i = 0; i < gains.Length; i++)
            editor.Values[i] = largest > 0 ? (float)Math.Sqrt(gains[i] / largest) : 0;
        weights = editor.Commit();
    }

    /// <summary>What becomes of the sum of the trees.</summary>
    private protected virtual float Finish(double sum) => (float)sum;

    private protected sealed override Scorer<float> CreateScorer()
    {
        var scorer = new EnsembleScorer(_tables.Value);
        return (in VBuffer<float> features, ref float score) => score = Finish(scorer.Sum(in features));
    }
}
