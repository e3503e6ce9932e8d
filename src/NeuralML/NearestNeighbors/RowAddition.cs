using System.Globalization;
using Microsoft.ML;
using NeuralML.Features;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.NearestNeighbors;

/// <summary>Adds rows to those among which neighbours are looked for.</summary>
internal static class RowAddition
{
    private const int FirstRows = 16;

    /// <param name="scorer">What there is; it stays as it is.</param>
    /// <param name="features">The column of features.</param>
    /// <param name="options">How neighbours are found.</param>
    /// <param name="data">The rows.</param>
    public static NeighborScorer Add(NeighborScorer scorer, FeatureColumns features, NearestNeighborsOptions options, IDataView data)
    {
        var label = LabelColumn.FindSingle(data.Schema, options.LabelColumnName, options.ExampleWeightColumnName);
        if (label.Task != scorer.Label.Task || label.ClassCount != scorer.Label.ClassCount)
        {
            throw new InvalidOperationException(
                $"Incompatible label column '{label.Name}': the rows that are there have {scorer.Label.Source.Type}, those to add "
                + $"{label.Source.Type}.");
        }

        var table = Read(data, features, label, options.CancellationToken);
        scorer.Space.Apply(table.Features);
        var index = scorer.Index.Extend(
            scorer.Index.Rows.Append(table.Features), options.CancellationToken.ThrowIfCancellationRequested);
        return new NeighborScorer(
            options, scorer.Label, scorer.Space, index, scorer.Values.Append(new TrainingValues(table.Labels, table.Weights)));
    }

    private static TrainingTable Read(IDataView data, FeatureColumns features, LabelColumn label, CancellationToken cancellation)
    {
        var table = new TableBuilder(features, label, FirstRows);
        var columns = features.Bind(data.Schema);
        using var rows = new TrainingRows(data, features, label, learn: false);
        var count = 0;
        for (; rows.MoveNext(); count++)
        {
            cancellation.ThrowIfCancellationRequested();
            table.Reserve(count);
            rows.Read(table, count);
            CheckFinite(table.Numbers(count), columns[0], rows.Position);
        }

        if (count == 0)
            throw new InvalidOperationException($"There is no row to add that has a value in label column '{label.Name}' and a weight.");
        table.Resize(count);
        return table.ToTable([]);
    }

    private static void CheckFinite(ReadOnlySpan<float> row, DataViewSchema.Column column, long position)
    {
        for (var slot = 0; slot < row.Length; slot++)
        {
            if (float.IsFinite(row[slot]))
                continue;
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{NumericColumn.Describe(column, slot)} is {row[slot]} in row {position}. ")
                + "Features are finite numbers here: fill in what is missing, or filter such rows.");
        }
    }
}
