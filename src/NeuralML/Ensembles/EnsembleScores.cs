using NeuralML.Features;

namespace NeuralML.Ensembles;

/// <summary>The scores of the row that the members stand on, made of their predictions when they are asked for first.</summary>
/// <param name="label">What is predicted.</param>
/// <param name="combination">How the predictions of the members become one.</param>
/// <param name="members">What reads the prediction of each.</param>
internal sealed class EnsembleScores(LabelColumn label, Combination combination, IReadOnlyList<MemberPrediction.Read> members)
{
    private readonly int _width = MemberPrediction.ValueCount(label.Task, label.OutputCount);
    private readonly double[] _outputs = new double[label.OutputCount];
    private readonly float[] _scores = new float[label.OutputCount];
    private double[] _values = [];
    private long _position = -1;

    /// <param name="position">That of the row.</param>
    /// <returns>As the output columns read them: a logit, the probabilities of classes, or a number.</returns>
    public ReadOnlySpan<float> At(long position)
    {
        if (_position != position)
        {
            Combine();
            _position = position;
        }

        return _scores;
    }

    private void Combine()
    {
        if (_values.Length == 0)
            _values = new double[members.Count * _width];
        for (var i = 0; i < members.Count; i++)
            members[i](_values.AsSpan(i * _width, _width));
        combination.Combine(_values, _outputs);
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = (float)_outputs[i];
    }
}
