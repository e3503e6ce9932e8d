using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>PredictedLabel, Score (the logit) and Probability of the label being true.</summary>
internal sealed class BinaryOutputColumns : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
    {
        var annotations = new ScoreAnnotations("BinaryClassification", scoreColumnSetId);
        return
        [
            new("PredictedLabel", BooleanDataViewType.Instance, annotations.Create("PredictedLabel")),
            new("Score", NumberDataViewType.Single, annotations.Create("Score")),
            new(
                "Probability",
                NumberDataViewType.Single,
                annotations.Create(
                    "Probability", builder => builder.AddPrimitiveValue("IsNormalized", BooleanDataViewType.Instance, true))),
        ];
    }

    public override Delegate CreateGetter(int column, IOutputRow row) => column switch
    {
        0 => (ValueGetter<bool>)((ref bool value) => value = row.Scores[0] > 0),
        1 => (ValueGetter<float>)((ref float value) => value = row.Scores[0]),
        _ => (ValueGetter<float>)((ref float value) => value = Probability(row.Scores[0])),
    };

    /// <summary>The probability that a logit stands for.</summary>
    public static float Probability(float logit) => (float)(1 / (1 + Math.Exp(-logit)));
}
