namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Discounted cumulative gains of the groups of a training or validation set.</summary>
internal sealed class RankingGroups
{
    private readonly double[] _gains;

    public RankingGroups(TreeRows rows, double[] customGains)
    {
        Starts = rows.GroupStarts;
        _gains = Array.ConvertAll(rows.Labels, label => GainOf(label, customGains));
    }

    /// <summary>Where each group begins, and at last the number of rows.</summary>
    public int[] Starts { get; }

    public static double Discount(int position) => 1 / Math.Log2(position + 2);

    public double Gain(int row) => _gains[row];

    /// <summary>The gain that the best order of a group has down to a position.</summary>
    public double Ideal(int group, int positions)
    {
        var gains = _gains[Starts[group]..Starts[group + 1]];
        Array.Sort(gains);
        double ideal = 0;
        for (var position = 0; position < Math.Min(positions, gains.Length); position++)
            ideal += gains[^(position + 1)] * Discount(position);
        return ideal;
    }

    /// <summary>The rows of a group by descending score, in their own order where scores are equal.</summary>
    public int[] Order(int group, ReadOnlySpan<float> scores)
    {
        var rows = new int[Starts[group + 1] - Starts[group]];
        var keys = new (float Score, int Row)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Starts[group] + i;
            keys[i] = (-scores[rows[i]], rows[i]);
        }

        Array.Sort(keys, rows);
        return rows;
    }

    /// <summary>The mean over the groups that have anything to gain.</summary>
    public float Ndcg(ReadOnlySpan<float> scores, int positions)
    {
        double sum = 0;
        var count = 0;
        for (var group = 0; group < Starts.Length - 1; group++)
        {
            var ideal = Ideal(group, positions);
            if (ideal <= 0)
                continue;
            var order = Order(group, scores);
            double gain = 0;
            for (var position = 0; position < Math.Min(positions, order.Length); position++)
                gain += _gains[order[position]] * Discount(position);
            sum += gain / ideal;
            count++;
        }

        return count == 0 ? 0 : (float)(sum / count);
    }

    private static double GainOf(float label, double[] customGains)
        => label >= 0 && label < customGains.Length && label == (int)label
            ? customGains[(int)label]
            : throw new InvalidOperationException(
                $"The label of a row is {label}; for ranking it must be a whole number from 0 to {customGains.Length - 1}, "
                + "for each of which CustomGains has a gain.");
}
