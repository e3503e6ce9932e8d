using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Adds tree after tree, each fitted to the gradient at the sum of those before it.</summary>
internal sealed class Booster(BoostedTreeOptions options, TreeRows rows, Objective objective, IHost host)
{
    private readonly float[] _scores = new float[rows.Count];

    /// <param name="stop">Is asked after each tree, with the scores of the training rows, whether to go on; null never stops.</param>
    public RegressionTreeData[] Boost(Func<RegressionTreeData, float[], bool>? stop)
    {
        using var crew = Crew.For(rows, options.NumberOfThreads);
        using var table = BinnedTable.Create(rows, options.MaximumBinCountPerFeature, options.FeatureFlocks, crew);
        var targets = new TreeTargets(rows.Count, rows.Weights, objective.HasCurvatures);
        var features = new FeatureSampler(
            table.Features.Length, options.FeatureFraction, options.FeatureFractionPerSplit, options.FeatureSelectionSeed);
        var sampler = new RowSampler(rows.Count, options.BaggingSize, options.BaggingExampleFraction, options.Seed);
        using var grower = new TreeGrower(
            table, targets, crew, features, options.NumberOfLeaves, options.MinimumExampleCountPerLeaf);
        var leftOut = new BinnedScorer(table);

        var trees = new List<RegressionTreeData>(options.NumberOfTrees);
        for (var i = 0; i < options.NumberOfTrees; i++)
        {
            host.CheckAlive();
            crew.Run(worker =>
            {
                var (start, end) = objective.Share(crew, worker);
                objective.Differentiate(_scores, targets, start, end);
            });
            targets.Pack(crew);
            grower.Grow(sampler.ForTree(i));
            crew.Run(worker => FinishLeaves(grower, targets, worker, crew.Size));
            if (options.BaggingSize > 0)
                leftOut.AddLeftOut(grower.Tree, sampler, _scores);
            trees.Add(grower.Tree.ToData(table));
            if (stop is not null && stop(trees[^1], _scores))
                break;
        }

        return [.. trees];
    }

    /// <summary>Leaves are too unlike in size to be shared out in any better way than one after the other.</summary>
    private void FinishLeaves(TreeGrower grower, TreeTargets targets, int first, int step)
    {
        for (var leaf = first; leaf < grower.Tree.LeafCount; leaf += step)
        {
            var leafRows = grower.RowsOf(leaf);
            var value = Value(leafRows, targets);
            grower.Tree.LeafValues[leaf] = value;
            foreach (var row in leafRows)
                _scores[row] += (float)value;
        }
    }

    private double Value(ReadOnlySpan<int> leafRows, TreeTargets targets)
    {
        var step = targets.Mean(leafRows);
        // A mean needs no limit: it lies among the labels.
        if (objective.HasCurvatures)
            step = Math.Clamp(step, -options.MaximumTreeOutput, options.MaximumTreeOutput);
        return step * options.LearningRate * options.Shrinkage;
    }
}
