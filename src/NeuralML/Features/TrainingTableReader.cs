using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace NeuralML.Features;

/// <summary>Reads features and labels once, row by row, into a <see cref="TrainingTable"/>.</summary>
internal static class TrainingTableReader
{
    public static TrainingTable Read(IDataView data, FeatureColumn features, LabelColumn label, IChannel channel)
    {
        var featureColumn = data.Schema[features.Name];
        var labelColumn = data.Schema[label.Name];
        var width = features.Count;
        var expected = (int)Math.Min(data.GetRowCount() ?? 1024, Array.MaxLength / width);
        var values = new float[Math.Max(expected, 1) * width];
        var labels = new List<float>(expected);
        var skipped = 0L;

        using (var cursor = data.GetRowCursor([featureColumn, labelColumn]))
        {
            var getFeatures = cursor.GetGetter<VBuffer<float>>(featureColumn);
            var getLabel = CreateLabelGetter(cursor, labelColumn, label.Task);
            VBuffer<float> row = default;
            while (cursor.MoveNext())
            {
                var target = getLabel();
                if (!float.IsFinite(target))
                {
                    skipped++;
                    continue;
                }

                var start = labels.Count * width;
                if (start + width > values.Length)
                    Array.Resize(ref values, Grow(values.Length, width));
                getFeatures(ref row);
                row.CopyTo(values, start);
                CheckNotInfinite(values.AsSpan(start, width), featureColumn, cursor.Position);
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
        Array.Resize(ref values, labels.Count * width);
        return new TrainingTable(values, [.. labels], width);
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

    private static void CheckNotInfinite(ReadOnlySpan<float> row, DataViewSchema.Column column, long position)
    {
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (!float.IsInfinity(row[slot]))
                continue;
            var where = FeatureColumn.DescribeSlot(column, slot);
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Feature column '{column.Name}', {where}, is {row[slot]} in row {position}. ")
                + "A network takes finite numbers, and NaN for what is missing: find where the infinite one comes from, or filter such rows.");
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
