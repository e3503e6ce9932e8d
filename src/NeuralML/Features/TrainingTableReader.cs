using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace NeuralML.Features;

/// <summary>Reads features and labels once, row by row, into a <see cref="TrainingTable"/>.</summary>
internal static class TrainingTableReader
{
    public static TrainingTable Read(IDataView data, FeatureColumns features, LabelColumn label, IChannel channel)
    {
        var featureColumns = features.Bind(data.Schema);
        var labelColumn = data.Schema[label.Name];
        var (width, categoryCount) = (features.NumberCount, features.Categorical.Length);
        var expected = (int)Math.Min(data.GetRowCount() ?? 1024, Array.MaxLength / Math.Max(width, categoryCount));
        var numbers = new float[Math.Max(expected, 1) * width];
        var categories = new int[Math.Max(expected, 1) * categoryCount];
        var labels = new List<float>(expected);
        var skipped = 0L;

        using (var cursor = data.GetRowCursor([.. featureColumns, labelColumn]))
        {
            var reader = new FeatureRowReader(features, featureColumns, cursor, learn: true);
            var getLabel = CreateLabelGetter(cursor, labelColumn, label.Task);
            while (cursor.MoveNext())
            {
                var target = getLabel();
                if (!float.IsFinite(target))
                {
                    skipped++;
                    continue;
                }

                var row = MakeRoom(ref numbers, labels.Count, width);
                reader.Read(row, MakeRoom(ref categories, labels.Count, categoryCount));
                CheckNotInfinite(row, features, featureColumns, cursor.Position);
                labels.Add(target);
            }
        }

        if (skipped > 0)
            channel.Warning(MessageSensitivity.None, $"Skipped {skipped} rows whose label is missing.");
        if (labels.Count == 0)
        {
            throw new InvalidOperationException(
                skipped == 0
                    ? "The training data has no rows."
                    : $"All {skipped} rows of the training data lack a value in label column '{label.Name}'.");
        }

        CheckClasses(labels, label);
        Array.Resize(ref numbers, labels.Count * width);
        Array.Resize(ref categories, labels.Count * categoryCount);
        return new TrainingTable(
            numbers, [.. labels], width, categories, Array.ConvertAll(features.Categorical, column => column.Vocabulary.LevelCount));
    }

    /// <summary>The place of a row in an array, which grows if it is too short.</summary>
    private static Span<T> MakeRoom<T>(ref T[] values, int row, int width)
    {
        var start = row * width;
        if (start + width > values.Length)
            Array.Resize(ref values, Grow(values.Length, width));
        return values.AsSpan(start, width);
    }

    private static int Grow(int length, int width)
    {
        var grown = Math.Min(2L * length, Array.MaxLength / width * (long)width);
        return grown > length
            ? (int)grown
            : throw new InvalidOperationException(
                $"The training data does not fit into memory: more than {length / width} rows of {width} features. "
                + "Train on a sample of the rows.");
    }

    private static Func<float> CreateLabelGetter(DataViewRow row, DataViewSchema.Column column, PredictionTask task)
    {
        switch (task)
        {
            case PredictionTask.Binary:
                var getBoolean = row.GetGetter<bool>(column);
                var boolean = false;
                return () =>
                {
                    getBoolean(ref boolean);
                    return boolean ? 1 : 0;
                };
            case PredictionTask.Multiclass:
                var getKey = row.GetGetter<uint>(column);
                var key = 0u;
                return () =>
                {
                    getKey(ref key);
                    return key == 0 ? float.NaN : key - 1;
                };
            default:
                var getNumber = row.GetGetter<float>(column);
                var number = 0f;
                return () =>
                {
                    getNumber(ref number);
                    return number;
                };
        }
    }

    private static void CheckNotInfinite(
        ReadOnlySpan<float> row, FeatureColumns features, DataViewSchema.Column[] columns, long position)
    {
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (!float.IsInfinity(row[slot]))
                continue;
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{features.Describe(columns, slot)} is {row[slot]} in row {position}. ")
                + "A network takes finite numbers, and NaN for what is missing: mend what makes the infinite one, or filter such rows.");
        }
    }

    private static void CheckClasses(List<float> labels, LabelColumn label)
    {
        if (label.Task == PredictionTask.Regression || labels.Exists(value => value != labels[0]))
            return;
        var only = label.Task == PredictionTask.Binary
            ? (labels[0] != 0 ? "true" : "false")
            : string.Create(CultureInfo.InvariantCulture, $"key {labels[0] + 1}");
        throw new InvalidOperationException(
            $"Label column '{label.Name}' has the same class in all {labels.Count} rows ({only}). "
            + "A classifier needs rows of at least two classes: check the label and how the rows were selected.");
    }
}
