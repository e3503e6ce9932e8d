using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.NearestNeighbors;

/// <summary>The columns of the prediction and, behind them, the neighbours and their distances where these have names.</summary>
internal sealed class NeighborOutputColumns : OutputColumns
{
    private readonly OutputColumns _prediction;
    private readonly int _predictionColumns;
    private readonly int _scoreCount;
    private readonly NearestNeighborsOptions _options;

    private NeighborOutputColumns(OutputColumns prediction, int scoreCount, NearestNeighborsOptions options)
    {
        _prediction = prediction;
        _predictionColumns = prediction.Create(1).Length;
        _scoreCount = scoreCount;
        _options = options;
    }

    public static OutputColumns For(LabelColumn label, NearestNeighborsOptions options)
        => Details(options).Length == 0 ? For(label) : new NeighborOutputColumns(For(label), label.OutputCount, options);

    /// <summary>The columns as far as they are known before fitting.</summary>
    public static DataViewSchema Describe(PredictionTask task, SchemaShape.Column label, NearestNeighborsOptions options)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(Describe(task, label));
        builder.AddColumns(Details(options));
        return builder.ToSchema();
    }

    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
        => [.. _prediction.Create(scoreColumnSetId), .. Details(_options)];

    public override Delegate CreateGetter(int column, IOutputRow row)
    {
        if (column < _predictionColumns)
            return _prediction.CreateGetter(column, new PredictionRow(row, _scoreCount));
        var count = _options.NeighborCount;
        return column == _predictionColumns && _options.NeighborsColumnName is not null
            ? (ValueGetter<VBuffer<int>>)((ref VBuffer<int> value) =>
                Copy(MemoryMarshal.Cast<float, int>(row.Scores.Slice(_scoreCount, count)), ref value))
            : (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) => Copy(row.Scores.Slice(_scoreCount + count, count), ref value));
    }

    private static void Copy<T>(ReadOnlySpan<T> values, ref VBuffer<T> target)
    {
        var editor = VBufferEditor.Create(ref target, values.Length);
        values.CopyTo(editor.Values);
        target = editor.Commit();
    }

    private static DataViewSchema.DetachedColumn[] Details(NearestNeighborsOptions options)
    {
        var columns = new List<DataViewSchema.DetachedColumn>();
        if (options.NeighborsColumnName is { } neighbors)
            columns.Add(new(neighbors, new VectorDataViewType(NumberDataViewType.Int32, options.NeighborCount)));
        if (options.DistancesColumnName is { } distances)
            columns.Add(new(distances, new VectorDataViewType(NumberDataViewType.Single, options.NeighborCount)));
        return [.. columns];
    }

    /// <summary>The scores without what is behind them.</summary>
    private sealed class PredictionRow(IOutputRow row, int count) : IOutputRow
    {
        public ReadOnlySpan<float> Scores => row.Scores[..count];
    }
}
