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

    public static OutputColumns For(LabelColumn label) => label.Task switch
    {
        PredictionTask.Binary => new BinaryOutputColumns(),
        PredictionTask.Multiclass => new MulticlassOutputColumns(label.ClassCount, label.Source.Annotations),
        _ => new RegressionOutputColumns(),
    };

    /// <summary>The columns as far as they are known before fitting; their sizes are not.</summary>
    public static DataViewSchema Describe(PredictionTask task, SchemaShape.Column label)
    {
        OutputColumns columns = task switch
        {
            PredictionTask.Binary => new BinaryOutputColumns(),
            PredictionTask.Multiclass => new MulticlassOutputColumns(1, ClassLabels.Describe(label)),
            _ => new RegressionOutputColumns(),
        };
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(columns.Create(1));
        return builder.ToSchema();
    }
}
