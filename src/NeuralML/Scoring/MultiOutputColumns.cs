using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>Score, a vector of the numbers predicted, with the names that the slots of the label have.</summary>
internal sealed class MultiOutputColumns(int outputs, DataViewSchema.Annotations labelAnnotations) : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
        =>
        [
            new(
                "Score",
                new VectorDataViewType(NumberDataViewType.Single, outputs),
                new ScoreAnnotations("MultiOutputRegression", scoreColumnSetId)
                    .Create("Score", new LabelNames(labelAnnotations).AddSlotNames)),
        ];

    public override Delegate CreateGetter(int column, IOutputRow row) => VectorGetter(row, score => score);
}
