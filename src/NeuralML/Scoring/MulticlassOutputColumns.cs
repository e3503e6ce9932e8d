using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>PredictedLabel, a key of the likeliest class, and Score, the probability of each class.</summary>
/// <param name="classCount">The number of classes.</param>
/// <param name="labelAnnotations">The annotations of the label column, where the names of the classes are.</param>
internal sealed class MulticlassOutputColumns(int classCount, DataViewSchema.Annotations labelAnnotations) : OutputColumns
{
    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
    {
        var annotations = new ScoreAnnotations("MulticlassClassification", scoreColumnSetId);
        var classes = new LabelNames(labelAnnotations);
        return
        [
            new(
                "PredictedLabel",
                new KeyDataViewType(typeof(uint), classCount),
                annotations.Create("PredictedLabel", classes.AddKeyValues)),
            new(
                "Score",
                new VectorDataViewType(NumberDataViewType.Single, classCount),
                annotations.Create("Score", classes.AddScoreNames)),
        ];
    }

    public override Delegate CreateGetter(int column, IOutputRow row) => column switch
    {
        0 => (ValueGetter<uint>)((ref uint value) => value = Likeliest(row.Scores)),
        _ => VectorGetter(row, score => score),
    };

    /// <summary>The key of the highest score; 0, which is missing, if the scores are NaN.</summary>
    private static uint Likeliest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return float.IsNaN(scores[best]) ? 0 : (uint)best + 1;
    }
}
