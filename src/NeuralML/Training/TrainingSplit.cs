using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>Which rows train the network and which only judge it.</summary>
internal sealed record TrainingSplit(int[] Training, int[] Validation)
{
    /// <summary>With fewer validation rows than this, the loss on them says little and all rows are for training.</summary>
    private const int MinimumValidationRows = 2;

    /// <summary>Which rows of a stream, by their numbers, do not train; those in the sample are <see cref="Validation"/>.</summary>
    public Func<long, bool> IsValidation { get; init; } = _ => false;

    /// <summary>
    /// Draws the validation rows of a stream by a hash of their numbers; those that are in its sample judge the network, the others stay
    /// aside. Classes have their share in both parts only as chance has it.
    /// </summary>
    public static TrainingSplit Create(RowStream stream, double validationFraction, int seed)
    {
        var rows = Enumerable.Range(0, stream.Sampled.Count).ToLookup(row => IsValidation(stream.Sampled[row]));
        return rows[true].Count() < MinimumValidationRows
            ? new TrainingSplit([.. rows[false], .. rows[true]], [])
            : new TrainingSplit([.. rows[false]], [.. rows[true]]) { IsValidation = IsValidation };

        bool IsValidation(long row) => EpochRandom.ShareOf(row, seed) < validationFraction;
    }

    /// <summary>
    /// Draws the validation rows at random. Stratified, each class keeps its share of both parts, and at least one row for training.
    /// </summary>
    public static TrainingSplit Create(float[] labels, bool stratify, double validationFraction, Random random)
    {
        if (labels.Length * validationFraction < MinimumValidationRows)
            return new TrainingSplit([.. Enumerable.Range(0, labels.Length)], []);

        var rows = Enumerable.Range(0, labels.Length).ToArray();
        random.Shuffle(rows);
        // A stable sort keeps the order within a class random; taking every n-th row then takes each class by its share.
        if (stratify)
            rows = [.. rows.OrderBy(row => labels[row])];
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
}
