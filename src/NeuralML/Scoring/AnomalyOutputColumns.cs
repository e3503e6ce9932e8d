using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>PredictedLabel, whether a row is an anomaly, and Score, above 0 for one; as ML.NET's own detector has them.</summary>
internal sealed class AnomalyOutputColumns : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
    {
        var annotations = new ScoreAnnotations("BinaryClassification", scoreColumnSetId);
        return
        [
            new("PredictedLabel", BooleanDataViewType.Instance, annotations.Create("PredictedLabel")),
            new("Score", NumberDataViewType.Single, annotations.Create("Score")),
        ];
    }

    public override Delegate CreateGetter(int column, IOutputRow row) => column switch
    {
        0 => (ValueGetter<bool>)((ref bool value) => value = row.Scores[0] > 0),
        _ => (ValueGetter<float>)((ref float value) => value = row.Scores[0]),
    };
}
