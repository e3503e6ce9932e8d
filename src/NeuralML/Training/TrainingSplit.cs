using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>Which rows train the network and which only judge it.</summary>
internal sealed record TrainingSplit(int[] Training, int[] Validation)
{
    /// <summary>With fewer validation rows than this, the loss on them says little and all rows are for training.</summary>
    public const int MinimumValidationRows = 2;

    /// <summary>How many rows train: all of <see cref="Training"/>, or more of which those are a sample.</summary>
    public int TrainingRowCount { get; init; } = Training.Length;

    /// <summary>Which rows of a stream, by their numbers, do not train; those in its sample are <see cref="Validation"/>.</summary>
    public Func<long, bool> IsValidation { get; init; } = _ => false;

    /// <summary>
    /// Draws the validation rows at random. Stratified, each class keeps its share of both parts, and at least one row for training.
    /// </summary>
    public static TrainingSplit Create(float[] labels, bool stratify, double validationFraction, Random random)
    {
        if (labels.Length * validationFraction < MinimumValidationRows)
            return new TrainingSplit([.. Enumerable.Range(0, labels.Length)], []);

        var rows = Shuffle(labels, stratify, random);
        var training = new List<int>();
        var validation = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            var due = (int)Math.Floor((i + 1) * validationFraction);
            var firstOfClass = stratify && (i == 0 || labels[rows[i]] != labels[rows[i - 1]]);
            (validation.Count < due && !firstOfClass ? validation : training).Add(rows[i]);
        }

        return new TrainingSplit([.. training], [.. validation]);
    }

    /// <summary>
    /// Divides the rows at random into parts of the same size, each of which judges the network that the others train. Stratified, each
    /// class keeps its share of every part; of a class with a single row, no network but one learns.
    /// </summary>
    public static TrainingSplit[] Folds(float[] labels, bool stratify, int count, Random random)
    {
        var rows = Shuffle(labels, stratify, random);
        return [.. Enumerable.Range(0, Math.Min(count, rows.Length)).Select(fold => new TrainingSplit(
            [.. rows.Where((_, i) => i % count != fold)], [.. rows.Where((_, i) => i % count == fold)]))];
    }

    /// <summary>All rows of a table train; so many that are to be appended to it judge.</summary>
    public static TrainingSplit Given(TrainingTable table, int validationCount)
        => new([.. Enumerable.Range(0, table.RowCount)], [.. Enumerable.Range(table.RowCount, validationCount)])
        {
            TrainingRowCount = checked((int)(table.Stream?.RowCount ?? table.RowCount)),
        };

    /// <summary>The last rows judge.</summary>
    public static TrainingSplit Latest(int rowCount, double validationFraction)
    {
        var training = rowCount - (int)(rowCount * validationFraction);
        training = rowCount - training < MinimumValidationRows ? rowCount : training;
        return new TrainingSplit([.. Enumerable.Range(0, training)], [.. Enumerable.Range(training, rowCount - training)]);
    }

    private static int[] Shuffle(float[] labels, bool stratify, Random random)
    {
        var rows = Enumerable.Range(0, labels.Length).ToArray();
        random.Shuffle(rows);
        // A stable sort keeps the order within a class random; taking every n-th row then takes each class by its share.
        return stratify ? [.. rows.OrderBy(row => labels[row])] : rows;
    }
}
