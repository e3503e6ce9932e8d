namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Finds the leaves of rows of the table that a tree was grown on.</summary>
internal sealed unsafe class BinnedScorer(BinnedTable table)
{
    private readonly byte[] _goesLeft = new byte[HistogramBuilder.Bins];

    /// <summary>Adds a tree to the scores of rows that were left out when it was grown.</summary>
    public void AddLeftOut(GrownTree tree, RowSampler sampler, float[] scores)
    {
        var tests = new byte[tree.NodeCount][];
        for (var node = 0; node < tests.Length; node++)
        {
            table.Features[tree.Features[node]].FillGoesLeft(_goesLeft, tree.LastLeft[node]);
            tests[node] = [.. _goesLeft];
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            if (!sampler.IsLeftOut(row))
                continue;
            var bins = table.Bins + ((nint)row * table.Stride);
            var node = tree.NodeCount == 0 ? -1 : 0;
            while (node >= 0)
                node = tests[node][bins[table.Features[tree.Features[node]].Column]] != 0 ? tree.Left[node] : tree.Right[node];
            scores[row] += (float)tree.LeafValues[~node];
        }
    }
}
