using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>
/// PredictedLabel, Score (the logits) and Probability of each label being true: vectors with the names that the slots of the label have.
/// </summary>
internal sealed class MultiLabelOutputColumns(int outputs, DataViewSchema.Annotations labelAnnotations) : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
    {
        var annotations = new ScoreAnnotations("MultiLabelClassification", scoreColumnSetId);
        var names = new LabelNames(labelAnnotations);
        var numbers = new VectorDataViewType(NumberDataViewType.Single, outputs);
        return
        [
            new(
                "PredictedLabel",
                new VectorDataViewType(BooleanDataViewType.Instance, outputs),
                annotations.Create("PredictedLabel", names.AddSlotNames)),
            new("Score", numbers, annotations.Create("Score", names.AddSlotNames)),
            new("Probability", numbers, annotations.Create("Probability", builder =>
            {
                builder.AddPrimitiveValue("IsNormalized", BooleanDataViewType.Instance, true);
                names.AddSlotNames(builder);
            })),
        ];
    }

    public override Delegate CreateGetter(int column, IOutputRow row) => column switch
    {
        0 => VectorGetter(row, logit => logit > 0),
        1 => VectorGetter(row, logit => logit),
        _ => VectorGetter(row, BinaryOutputColumns.Probability),
    };
}
