namespace Microsoft.ML.Trainers;

/// <summary>Rows that clusters begin with.</summary>
internal static class ClusterSeeds
{
    public static float[][] Random(TrainingRows rows, int count, Random random)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        random.Shuffle(order);
        return [.. order.Take(count).Select(row => Copy(rows, row))];
    }

    /// <summary>k-means++ (Arthur and Vassilvitskii 2007): rows far from the seeds so far are likelier to be the next.</summary>
    public static float[][] FarApart(TrainingRows rows, int count, Random random)
    {
        var distances = Enumerable.Range(0, rows.Count).Select(row => (double)rows.Weight(row)).ToArray();
        var seeds = new float[count][];
        for (var i = 0; i < count; i++)
        {
            seeds[i] = Copy(rows, Draw(distances, random));
            for (var row = 0; row < rows.Count; row++)
            {
                var distance = rows.Weight(row) * rows.Features(row).SquaredDistance(seeds[i]);
                distances[row] = i == 0 ? distance : Math.Min(distances[row], distance);
            }
        }

        return seeds;
    }

    private static int Draw(double[] shares, Random random)
    {
        var left = random.NextDouble() * shares.Sum();
        var drawn = 0;
        for (var i = 0; i < shares.Length && left >= 0; i++)
        {
            if (shares[i] == 0)
                continue;
            drawn = i;
            left -= shares[i];
        }

        return drawn;
    }

    private static float[] Copy(TrainingRows rows, int row)
    {
        var copy = new float[rows.FeatureCount];
        rows.Features(row).AddTo(copy, 1);
        return copy;
    }
}
