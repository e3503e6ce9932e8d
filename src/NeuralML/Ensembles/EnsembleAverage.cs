using NeuralML.Features;

namespace NeuralML.Ensembles;

/// <summary>The scores of the row that the members stand on, averaged when they are asked for first.</summary>
/// <param name="label">What is predicted.</param>
/// <param name="members">What each member adds.</param>
internal sealed class EnsembleAverage(LabelColumn label, IReadOnlyList<MemberPrediction.Add> members)
{
    private readonly double[] _sums = new double[MemberPrediction.SumCount(label)];
    private readonly float[] _scores = new float[label.OutputCount];
    private long _position = -1;

    /// <param name="position">That of the row.</param>
    /// <returns>As the output columns read them: a logit, the probabilities of classes, or a number.</returns>
    public ReadOnlySpan<float> At(long position)
    {
        if (_position != position)
        {
            Average();
            _position = position;
        }

        return _scores;
    }

    private void Average()
    {
        Array.Clear(_sums);
        foreach (var add in members)
            add(_sums);
        if (label.Task == PredictionTask.Binary)
        {
            // What is certain stays finite.
            _scores[0] = (float)(Math.Log(_sums[0] + double.Epsilon) - Math.Log(_sums[1] + double.Epsilon));
            return;
        }

        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = (float)_sums[i];
    }
}
