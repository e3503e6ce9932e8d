using System.Globalization;
using NeuralML.Training;

namespace NeuralML.AutoML.Data;

/// <summary>Which rows no choice ever sees, and the folds of the others, the same for all learners.</summary>
/// <param name="Test">The rows of the final test; empty for none.</param>
/// <param name="Development">All other rows.</param>
/// <param name="Folds">Divisions of those: the rows that train, and those that judge.</param>
internal sealed record FoldPlan(int[] Test, int[] Development, TrainingSplit[] Folds)
{
    // Fewer rows than these are divided again, so that a figure depends less on the luck of a division.
    private const int FewRows = 1_000;
    private const int RepeatsOfFewRows = 3;

    // What is fitted on few folds, for it takes long, is worth more than further rows to judge by.
    private const int EnoughRows = 2_000;

    /// <summary>The first folds whose rows are enough to judge by.</summary>
    public int JudgingFolds
    {
        get
        {
            var count = 1;
            for (var rows = Folds[0].Validation.Length; rows < EnoughRows && count < Folds.Length; count++)
                rows += Folds[count].Validation.Length;
            return count;
        }
    }

    /// <summary>How many times the rows that train in a fold some rows are.</summary>
    public double Growth(int rows) => rows / (double)Folds[0].Training.Length;

    /// <exception cref="InvalidOperationException">There are fewer rows, groups, or rows of a class than parts.</exception>
    public static FoldPlan Create(ComparisonTable table, ComparisonOptions options)
    {
        var random = new Random(options.Seed);
        var stratify = table.Label.ClassCount > 0;
        var all = Enumerable.Range(0, table.RowCount).ToArray();
        var test = Array.Empty<int>();
        if (options.TestFraction > 0)
        {
            var split = table.Groups is { } groups
                ? GroupSplit.Create(groups, options.TestFraction, random)
                : TrainingSplit.Create(table.Labels, stratify, options.TestFraction, random);
            (all, test) = (split.Training, split.Validation);
            Array.Sort(all);
            Array.Sort(test);
        }

        Check(table, all, options.Folds);
        var repeats = all.Length < FewRows ? RepeatsOfFewRows : 1;
        var folds = Enumerable.Range(0, repeats).SelectMany(_ => Divide(table, all, options.Folds, stratify, random));
        return new FoldPlan(test, all, [.. folds]);
    }

    private static IEnumerable<TrainingSplit> Divide(ComparisonTable table, int[] rows, int folds, bool stratify, Random random)
    {
        var parts = table.Groups is { } groups
            ? GroupSplit.Folds(Array.ConvertAll(rows, row => groups[row]), folds, random)
            : TrainingSplit.Folds(Array.ConvertAll(rows, row => table.Labels[row]), stratify, folds, random);
        return parts.Select(part => new TrainingSplit(Select(part.Training), Select(part.Validation)));

        int[] Select(int[] indices)
        {
            var selected = Array.ConvertAll(indices, index => rows[index]);
            Array.Sort(selected);
            return selected;
        }
    }

    private static void Check(ComparisonTable table, int[] rows, int folds)
    {
        if (rows.Length < 2 * folds)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Length} rows beside those of the test are too few for {folds} folds, which need at least {2 * folds}: ")
                + $"set {nameof(ComparisonOptions.Folds)} to a smaller number, or {nameof(ComparisonOptions.TestFraction)} to 0.");
        }

        if (table.Label.ClassCount != 2)
            return;
        var trues = rows.Count(row => table.Labels[row] > 0);
        var rarer = Math.Min(trues, rows.Length - trues);
        if (rarer < folds)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Label column '{table.Label.Name}' has {rarer} rows of its rarer class, too few for {folds} folds: a fold would be left ")
                + $"without any. Set {nameof(ComparisonOptions.Folds)} to {Math.Max(2, rarer)} or less, or bring more rows of that class.");
        }
    }
}
