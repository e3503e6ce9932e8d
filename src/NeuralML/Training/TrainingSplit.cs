namespace NeuralML.Training;

/// <summary>Which rows train the network and which only judge it.</summary>
internal sealed record TrainingSplit(int[] Training, int[] Validation)
{
    /// <summary>With fewer validation rows than this, the loss on them says little and all rows are for training.</summary>
    private const int MinimumValidationRows = 2;

    /// <summary>Draws the validation rows at random. Each class keeps its share of both parts.</summary>
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
        foreach (var row in rows)
        {
            var due = (int)Math.Floor((training.Count + validation.Count + 1) * validationFraction);
            (validation.Count < due ? validation : training).Add(row);
        }

        return new TrainingSplit([.. training], [.. validation]);
    }
}
