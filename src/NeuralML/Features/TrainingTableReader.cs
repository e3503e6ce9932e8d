using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace NeuralML.Features;

/// <summary>Reads features and labels once, row by row, into a <see cref="TrainingTable"/>.</summary>
internal static class TrainingTableReader
{
    public static TrainingTable Read(IDataView data, FeatureColumns features, LabelColumn label, IChannel channel)
    {
        var featureColumns = features.Bind(data.Schema);
        var (width, categoryCount, labelWidth) = (features.NumberCount, features.Categorical.Length, label.Width);
        var widest = Math.Max(Math.Max(width, categoryCount), labelWidth);
        var expected = Math.Max((int)Math.Min(data.GetRowCount() ?? 1024, Array.MaxLength / widest), 1);
        var numbers = new RowArray<float>(width, expected);
        var categories = new RowArray<int>(categoryCount, expected);
        var labels = new RowArray<float>(labelWidth, expected);
        var weights = label.ExampleWeightName is null ? null : new RowArray<float>(1, expected);
        var (count, skipped, weightless) = (0, 0L, 0L);

        using (var cursor = data.GetRowCursor([.. featureColumns, .. LabelColumns(data.Schema, label)]))
        {
            var reader = new FeatureRowReader(features, featureColumns, cursor, learn: true);
            var readLabels = LabelReader.Create(cursor, label);
            var readWeight = ExampleWeight.CreateReader(cursor, label.ExampleWeightName);
            while (cursor.MoveNext())
            {
                var targets = labels.MakeRoom(count);
                readLabels(targets);
                if (HasMissing(targets))
                {
                    skipped++;
                    continue;
                }

                CheckNotNegative(targets, label, cursor.Position);
                var weight = readWeight();
                if (weight == 0)
                {
                    weightless++;
                    continue;
                }

                weights?.MakeRoom(count)[0] = weight;
                var row = numbers.MakeRoom(count);
                reader.Read(row, categories.MakeRoom(count));
                CheckNotInfinite(row, features, featureColumns, cursor.Position);
                count++;
            }
        }

        if (skipped > 0)
            channel.Warning(MessageSensitivity.None, $"Skipped {skipped} rows whose label is missing.");
        if (count == 0)
            throw NoRows(label, skipped, weightless);
        var allLabels = labels.Take(count);
        CheckClasses(allLabels, label);
        return new TrainingTable(
            numbers.Take(count), allLabels, width, categories.Take(count),
            Array.ConvertAll(features.Categorical, column => column.Vocabulary.LevelCount), labelWidth, weights?.Take(count));
    }

    private static IEnumerable<DataViewSchema.Column> LabelColumns(DataViewSchema schema, LabelColumn label)
        => label.ExampleWeightName is null ? [schema[label.Name]] : [schema[label.Name], schema[label.ExampleWeightName]];

    private static bool HasMissing(ReadOnlySpan<float> labels)
    {
        foreach (var label in labels)
        {
            if (!float.IsFinite(label))
                return true;
        }

        return false;
    }

    private static InvalidOperationException NoRows(LabelColumn label, long skipped, long weightless)
        => new((skipped, weightless) switch
        {
            (0, 0) => "The training data has no rows.",
            (_, 0) => $"All {skipped} rows of the training data lack a value in label column '{label.Name}'.",
            _ => $"All rows of the training data that have a label have weight 0 in example weight column '{label.ExampleWeightName}'.",
        });

    private static void CheckNotNegative(ReadOnlySpan<float> targets, LabelColumn label, long position)
    {
        foreach (var target in targets)
        {
            if (label.IsCount && target < 0)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"Label column '{label.Name}' is {target} in row {position}. ")
                    + $"With {nameof(NeuralNetOptions.RegressionLoss)} {nameof(RegressionLoss.Poisson)}, labels are counts, at least 0.");
            }
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

    private static void CheckClasses(float[] labels, LabelColumn label)
    {
        if (!label.Task.IsClassification() || Differ(labels, label.Width))
            return;
        var only = label.Task switch
        {
            PredictionTask.Binary => labels[0] != 0 ? "true" : "false",
            PredictionTask.Multiclass => string.Create(CultureInfo.InvariantCulture, $"key {labels[0] + 1}"),
            _ => "each label of its vector",
        };
        throw new InvalidOperationException(
            $"Label column '{label.Name}' has the same class in all {labels.Length / label.Width} rows ({only}). "
            + "A classifier needs rows of at least two classes: check the label and how the rows were selected.");
    }

    /// <summary>Whether any row has other labels than the first.</summary>
    private static bool Differ(float[] labels, int width)
    {
        for (var i = width; i < labels.Length; i++)
        {
            if (labels[i] != labels[i - width])
                return true;
        }

        return false;
    }
}
