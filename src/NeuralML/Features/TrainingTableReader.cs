using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace NeuralML.Features;

/// <summary>
/// Reads features and labels once, row by row, into a <see cref="TrainingTable"/>; of data that would not fit, a sample of the rows.
/// </summary>
internal static class TrainingTableReader
{
    private const int FirstRows = 1024;

    /// <param name="data">The training data.</param>
    /// <param name="features">Which columns are features; learns their categories.</param>
    /// <param name="label">Which is the label.</param>
    /// <param name="memoryLimit">Bytes that the table and the network's inputs may take.</param>
    /// <param name="learn">Whether categories that are new become levels.</param>
    /// <param name="channel">Where to say what was skipped or sampled.</param>
    /// <param name="throwIfCancelled">Ends reading with an exception when the fit is to end.</param>
    /// <param name="allowMissing">Whether features may be NaN.</param>
    public static TrainingTable Read(
        IDataView data, FeatureColumns features, LabelColumn label, long memoryLimit, bool learn, IChannel channel,
        Action throwIfCancelled, bool allowMissing = true)
    {
        var most = RowStream.RowsWithin(memoryLimit, features, label);
        var expected = data.GetRowCount();
        var reservoir = expected > most ? new Reservoir(RowStream.SampleRows(most)) : null;
        var table = new TableBuilder(features, label, reservoir?.Capacity ?? (int)(expected ?? FirstRows));
        var columns = features.Bind(data.Schema);
        var (first, varies) = (Array.Empty<float>(), false);
        using var rows = new TrainingRows(data, features, label, learn);
        while (rows.MoveNext())
        {
            throwIfCancelled();
            if (reservoir is null && rows.Number >= most)
                reservoir = Reservoir.Shrink(table, RowStream.SampleRows(most), (int)rows.Number);
            var place = reservoir?.Place(rows.Number) ?? (int)rows.Number;
            table.Reserve(place);
            rows.Read(table, place);
            CheckNumbers(table.Numbers(place), allowMissing, features, columns, rows.Position);
            first = rows.Number == 0 ? rows.Labels.ToArray() : first;
            varies |= !rows.Labels.SequenceEqual(first);
        }

        var count = rows.Number + 1;
        if (rows.Skipped > 0)
            channel.Warning(MessageSensitivity.None, $"Skipped {rows.Skipped} rows whose label is missing.");
        CheckLabels(label, count, rows, first, varies);
        table.Resize((int)Math.Min(count, reservoir?.Size ?? count));
        var read = table.ToTable(Array.ConvertAll(features.Categorical, column => column.Vocabulary.LevelCount));
        if (reservoir is null)
            return read;

        channel.Info(
            MessageSensitivity.None,
            $"The training data is larger than {nameof(NeuralNetOptions.MemoryLimit)}: {count} rows are read again in each epoch; scales, "
            + $"bins and validation are those of {read.RowCount} rows.");
        return read with { Stream = new RowStream(data, features, label, reservoir.Rows[..read.RowCount], count, memoryLimit) };
    }

    private static void CheckNumbers(
        ReadOnlySpan<float> row, bool allowMissing, FeatureColumns features, DataViewSchema.Column[] columns, long position)
    {
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (float.IsFinite(row[slot]) || (allowMissing && float.IsNaN(row[slot])))
                continue;
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{features.Describe(columns, slot)} is {row[slot]} in row {position}. ")
                + (allowMissing
                    ? "Features are finite numbers, or NaN for what is missing: mend what makes the infinite one, or filter such rows."
                    : "Features are finite numbers here: fill in what is missing before the trainer with "
                        + $"Transforms.ReplaceMissingValues(\"{columns[0].Name}\"), or filter such rows."));
        }
    }

    private static void CheckLabels(LabelColumn label, long count, TrainingRows rows, float[] first, bool varies)
    {
        if (count == 0)
        {
            throw new InvalidOperationException((rows.Skipped, rows.Weightless) switch
            {
                (0, 0) => "The training data has no rows.",
                (_, 0) => $"All {rows.Skipped} rows of the training data lack a value in label column '{label.Name}'.",
                _ => $"All rows of the training data that have a label have weight 0 in example weight column '{label.ExampleWeightName}'.",
            });
        }

        if (!label.Task.IsClassification() || varies)
            return;
        var only = label.Task switch
        {
            PredictionTask.Binary => first[0] != 0 ? "true" : "false",
            PredictionTask.Multiclass => string.Create(CultureInfo.InvariantCulture, $"key {first[0] + 1}"),
            _ => "each label of its vector",
        };
        throw new InvalidOperationException(
            $"Label column '{label.Name}' has the same class in all {count} rows ({only}). "
            + "A classifier needs rows of at least two classes: check the label and how the rows were selected.");
    }
}
