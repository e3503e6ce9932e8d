using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Grows trees independently of each other, each on its own draw of rows and features.</summary>
internal sealed class Forest(FastForestOptionsBase options, TreeRows rows, IHost host)
{
    private readonly Random _random = new(options.Seed);

    /// <param name="toTarget">What the trees are fitted to, for a label.</param>
    /// <param name="largestValue">Of a leaf.</param>
    public QuantileRegressionTree[] Grow(Func<float, float> toTarget, double largestValue)
    {
        using var crew = Crew.For(rows, options.NumberOfThreads);
        using var table = BinnedTable.Create(rows, options.MaximumBinCountPerFeature, options.FeatureFlocks, crew);
        var targets = new TreeTargets(rows.Count, rows.Weights, hasCurvatures: false);
        for (var row = 0; row < rows.Count; row++)
            targets.Gradients[row] = toTarget(rows.Labels[row]) * (rows.Weights?[row] ?? 1);
        targets.Pack(crew);

        var features = new FeatureSampler(
            table.Features.Length, options.FeatureFraction, options.FeatureFractionPerSplit, options.FeatureSelectionSeed);
        var sampler = new RowSampler(rows.Count, options.BaggingSize, options.BaggingExampleFraction, options.Seed);
        using var grower = new TreeGrower(
            table, targets, crew, features, options.NumberOfLeaves, options.MinimumExampleCountPerLeaf);
        var trees = new QuantileRegressionTree[options.NumberOfTrees];
        for (var i = 0; i < trees.Length; i++)
        {
            host.CheckAlive();
            grower.Grow(sampler.ForTree(i));
            var samples = new LeafSamples[grower.Tree.LeafCount];
            for (var leaf = 0; leaf < samples.Length; leaf++)
            {
                var leafRows = grower.RowsOf(leaf);
                grower.Tree.LeafValues[leaf] = Math.Clamp(targets.Mean(leafRows), -largestValue, largestValue);
                samples[leaf] = Sample(leafRows);
            }

            trees[i] = new QuantileRegressionTree(grower.Tree.ToData(table), samples);
        }

        return trees;
    }

    /// <summary>Labels of the leaf, all or as many as are asked for.</summary>
    private LeafSamples Sample(ReadOnlySpan<int> leafRows)
    {
        var wanted = Math.Min(options.NumberOfQuantileSamples, leafRows.Length);
        var labels = new double[wanted];
        var weights = new double[wanted];
        for (int i = 0, taken = 0; taken < wanted; i++)
        {
            if (_random.Next(leafRows.Length - i) >= wanted - taken)
                continue;
            labels[taken] = rows.Labels[leafRows[i]];
            weights[taken++] = rows.Weights?[leafRows[i]] ?? 1;
        }

        return new LeafSamples(labels, weights);
    }
}
