using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML.AutoML;

/// <summary>A forest over trials: the mean of its trees predicts the loss, their spread says how sure that is.</summary>
internal sealed class LossForest
{
    private const double SmallestSpread = 1e-9;

    private readonly QuantileRegressionTreeEnsemble _trees;

    public LossForest(IReadOnlyList<(double[] Features, double Loss)> trials, SmacOptions options, int? seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Trial));
        schema[nameof(Trial.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, trials[0].Features.Length);
        var rows = trials.Select(trial => new Trial
        {
            Features = Array.ConvertAll(trial.Features, value => (float)value),
            Label = (float)trial.Loss,
        });
        var trainer = context.Regression.Trainers.FastForest(new FastForestRegressionTrainer.Options
        {
            NumberOfTrees = options.Trees,
            NumberOfLeaves = Math.Max(2, trials.Count / options.MinimumInLeaf),
            MinimumExampleCountPerLeaf = options.MinimumInLeaf,
            BaggingExampleFraction = options.SplitRatio,
        });
        _trees = trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model.TrainedTreeEnsemble;
    }

    public double ExpectedImprovement(double[] features, double best)
    {
        double[] losses = [.. _trees.Trees.Select(tree => LossOf(tree, features))];
        var mean = losses.Average();
        var spread = Math.Sqrt(losses.Average(loss => (loss - mean) * (loss - mean)));
        if (spread < SmallestSpread)
            return Math.Max(0, best - mean);
        var distance = (best - mean) / spread;
        return ((best - mean) * Gaussian.Cumulative(distance)) + (spread * Gaussian.Density(distance));
    }

    private static double LossOf(RegressionTreeBase tree, double[] features)
    {
        var node = tree.NumberOfNodes == 0 ? ~0 : 0;
        while (node >= 0)
        {
            node = (float)features[tree.NumericalSplitFeatureIndexes[node]] <= tree.NumericalSplitThresholds[node]
                ? tree.LeftChild[node]
                : tree.RightChild[node];
        }

        return tree.LeafValues[~node];
    }

    private sealed class Trial
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
