using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>
/// Splits a stream by a hash of the rows' numbers. Of the rows that do not train, those in the sample judge the network, the others stay
/// aside. Classes have their share in both parts only as chance has it.
/// </summary>
internal static class StreamSplit
{
    public static TrainingSplit Create(RowStream stream, double validationFraction, int seed)
        => Create(stream, row => EpochRandom.ShareOf(row, seed) < validationFraction);

    /// <summary>The last rows judge.</summary>
    public static TrainingSplit Latest(RowStream stream, double validationFraction)
        => Create(stream, row => row >= stream.RowCount * (1 - validationFraction));

    /// <summary>Parts of about the same size, each of which judges the network that the others train.</summary>
    public static TrainingSplit[] Folds(RowStream stream, int count, int seed)
        => [.. Enumerable.Range(0, count).Select(
            fold => Create(stream, row => (int)(EpochRandom.ShareOf(row, seed) * count) == fold))];

    private static TrainingSplit Create(RowStream stream, Func<long, bool> isValidation)
    {
        var training = new List<int>();
        var validation = new List<int>();
        for (var row = 0; row < stream.Sampled.Count; row++)
            (isValidation(stream.Sampled[row]) ? validation : training).Add(row);
        if (validation.Count < TrainingSplit.MinimumValidationRows)
        {
            training.AddRange(validation);
            return new TrainingSplit([.. training], []) { TrainingRowCount = checked((int)stream.RowCount) };
        }

        var count = 0;
        for (var row = 0L; row < stream.RowCount; row++)
            count = checked(count + (isValidation(row) ? 0 : 1));
        return new TrainingSplit([.. training], [.. validation]) { TrainingRowCount = count, IsValidation = isValidation };
    }
}
