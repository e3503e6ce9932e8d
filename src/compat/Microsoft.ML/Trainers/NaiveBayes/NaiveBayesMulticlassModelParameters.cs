using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>
/// A feature counts as there when it is above 0. The shares of rows that have it are smoothed: 1 is added to its count, the number
/// of classes to that of the rows.
/// </summary>
public sealed partial class NaiveBayesMulticlassModelParameters : ModelParametersBase<VBuffer<float>>
{
    private readonly long[] _labels;
    private readonly long[][] _features;

    // The score of a row without any feature, and what a feature adds.
    private readonly double[] _withoutFeatures;
    private readonly double[][] _added;

    internal NaiveBayesMulticlassModelParameters(long[] labels, long[][] features)
    {
        _labels = labels;
        _features = features;
        double total = labels.Sum();
        _withoutFeatures = new double[labels.Length];
        _added = new double[labels.Length][];
        for (var i = 0; i < labels.Length; i++)
        {
            double smoothed = labels[i] + labels.Length;
            var absent = Array.ConvertAll(features[i], count => Math.Log((labels[i] - count + 1) / smoothed));
            _added[i] = [.. features[i].Select((count, slot) => Math.Log((count + 1) / smoothed) - absent[slot])];
            _withoutFeatures[i] = Math.Log(labels[i] / total) + absent.Sum();
        }
    }

    public IReadOnlyList<long> GetLabelHistogramLong() => _labels;

    public IReadOnlyList<IReadOnlyList<long>> GetFeatureHistogramLong() => _features;

    private protected override Scorer<VBuffer<float>> CreateScorer() => Score;

    private void Score(in VBuffer<float> features, ref VBuffer<float> scores)
    {
        var row = FeatureRow.Of(in features);
        var editor = VBufferEditor.Create(ref scores, _labels.Length);
        for (var i = 0; i < _labels.Length; i++)
            editor.Values[i] = (float)(_withoutFeatures[i] + row.SumOverPositive(_added[i]));
        scores = editor.Commit();
    }
}
