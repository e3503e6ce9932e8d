using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>The columns that a prediction adds, with ML.NET's names, types and annotations.</summary>
internal abstract class OutputColumns
{
    public abstract DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId);

    /// <summary>A <see cref="ValueGetter{TValue}"/> of the column's raw type.</summary>
    public abstract Delegate CreateGetter(int column, IOutputRow row);

    public static OutputColumns For(LabelColumn label)
        => Create(label.Task, label.OutputCount, label.Source.Annotations, label.Quantiles);

    /// <summary>The columns as far as they are known before fitting; their sizes are not.</summary>
    public static DataViewSchema Describe(
        PredictionTask task, SchemaShape.Column label, IReadOnlyList<double>? quantiles = null)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(Create(task, 1, LabelNames.Describe(label), quantiles ?? []).Create(1));
        return builder.ToSchema();
    }

    /// <summary>The columns of a detector, which has no label.</summary>
    public static DataViewSchema DescribeAnomaly()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(new AnomalyOutputColumns().Create(1));
        return builder.ToSchema();
    }

    /// <summary>A getter of a vector with a value for each output.</summary>
    /// <param name="row">Where the scores are.</param>
    /// <param name="convert">What a score becomes.</param>
    protected static ValueGetter<VBuffer<T>> VectorGetter<T>(IOutputRow row, Func<float, T> convert)
        => (ref VBuffer<T> value) =>
        {
            var scores = row.Scores;
            var editor = VBufferEditor.Create(ref value, scores.Length);
            for (var i = 0; i < scores.Length; i++)
                editor.Values[i] = convert(scores[i]);
            value = editor.Commit();
        };

    private static OutputColumns Create(
        PredictionTask task, int outputs, DataViewSchema.Annotations labelAnnotations, IReadOnlyList<double> quantiles) => task switch
    {
        PredictionTask.Binary => new BinaryOutputColumns(),
        PredictionTask.Multiclass => new MulticlassOutputColumns(outputs, labelAnnotations),
        PredictionTask.MultiLabel => new MultiLabelOutputColumns(outputs, labelAnnotations),
        PredictionTask.MultiOutput => new MultiOutputColumns(outputs, labelAnnotations),
        PredictionTask.Quantile => new QuantileOutputColumns(quantiles),
        PredictionTask.Anomaly => new AnomalyOutputColumns(),
        _ => new RegressionOutputColumns(),
    };
}
