using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>Score, the number predicted.</summary>
internal sealed class RegressionOutputColumns : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
        => [new("Score", NumberDataViewType.Single, new ScoreAnnotations("Regression", scoreColumnSetId).Create("Score"))];

    public override Delegate CreateGetter(int column, IOutputRow row)
        => (ValueGetter<float>)((ref float value) => value = row.Scores[0]);
}
