namespace NeuralML.Training;

/// <summary>Splits that leave the rows of a group together, so that a network is judged by groups that it has not seen.</summary>
internal static class GroupSplit
{
    /// <summary>
    /// Draws groups until they have the fraction of the rows, and leaves at least one group for training.
    /// </summary>
    /// <param name="groups">The group of every row, counted from 0.</param>
    /// <param name="validationFraction">The share of the rows, above 0 and below 1.</param>
    /// <param name="random">Where the choice comes from.</param>
    public static TrainingSplit Create(int[] groups, double validationFraction, Random random)
    {
        var sizes = Sizes(groups, 2);
        var order = Shuffle(sizes.Length, random);
        var chosen = new bool[sizes.Length];
        var wanted = groups.Length * validationFraction;
        var rows = 0;
        foreach (var group in order.Where(group => sizes[group] > 0).SkipLast(1).TakeWhile(_ => rows < wanted))
        {
            chosen[group] = true;
            rows += sizes[group];
        }

        return Select(groups, group => chosen[group]);
    }

    /// <summary>Gives each group to the part that has the fewest rows so far, large groups first.</summary>
    /// <param name="groups">The group of every row, counted from 0.</param>
    /// <param name="count">The number of parts, at most that of the groups.</param>
    /// <param name="random">Where the choice comes from.</param>
    public static TrainingSplit[] Folds(int[] groups, int count, Random random)
    {
        var sizes = Sizes(groups, count);
        var foldOf = new int[sizes.Length];
        var rows = new int[count];
        foreach (var group in Shuffle(sizes.Length, random).OrderByDescending(group => sizes[group]))
        {
            var smallest = Array.IndexOf(rows, rows.Min());
            foldOf[group] = smallest;
            rows[smallest] += sizes[group];
        }

        return [.. Enumerable.Range(0, count).Select(fold => Select(groups, group => foldOf[group] == fold))];
    }

    /// <summary>Rows per group; 0 is the group of those without a value, which may be empty.</summary>
    private static int[] Sizes(int[] groups, int least)
    {
        var sizes = new int[groups.Max() + 1];
        foreach (var group in groups)
            sizes[group]++;
        var count = sizes.Count(size => size > 0);
        return count >= least
            ? sizes
            : throw new InvalidOperationException(
                $"The column of {nameof(NeuralNetOptions.SamplingKeyColumnName)} has {count} values, and at least {least} are needed.");
    }

    private static int[] Shuffle(int count, Random random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }

    private static TrainingSplit Select(int[] groups, Func<int, bool> judges)
    {
        var rows = Enumerable.Range(0, groups.Length).ToLookup(row => judges(groups[row]));
        return new TrainingSplit([.. rows[false]], [.. rows[true]]);
    }
}
