using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>Score, the predicted quantile nearest to the median, and Quantiles, a vector of all, each slot named by its share.</summary>
/// <param name="quantiles">The shares of the label that lie below, in rising order.</param>
internal sealed class QuantileOutputColumns(IReadOnlyList<double> quantiles) : OutputColumns
{
    private readonly int _middle = Enumerable.Range(0, quantiles.Count).MinBy(i => Math.Abs(quantiles[i] - 0.5));

    public override DataViewSchema.DetachedColumn[] Create(uint scoreColumnSetId)
        =>
        [
            new("Score", NumberDataViewType.Single, new ScoreAnnotations("Regression", scoreColumnSetId).Create("Score")),
            new(
                "Quantiles",
                new VectorDataViewType(NumberDataViewType.Single, quantiles.Count),
                new ScoreAnnotations("QuantileRegression", scoreColumnSetId)
                    .Create("Quantiles", AddNames)),
        ];

    public override Delegate CreateGetter(int column, IOutputRow row) => column switch
    {
        0 => (ValueGetter<float>)((ref float value) => value = row.Scores[_middle]),
        _ => VectorGetter(row, score => score),
    };

    private void AddNames(DataViewSchema.Annotations.Builder builder)
        => builder.Add<VBuffer<ReadOnlyMemory<char>>>(
            "SlotNames", new VectorDataViewType(TextDataViewType.Instance, quantiles.Count), GetNames);

    private void GetNames(ref VBuffer<ReadOnlyMemory<char>> names)
    {
        var editor = VBufferEditor.Create(ref names, quantiles.Count);
        for (var i = 0; i < quantiles.Count; i++)
            editor.Values[i] = quantiles[i].ToString(CultureInfo.InvariantCulture).AsMemory();
        names = editor.Commit();
    }
}
