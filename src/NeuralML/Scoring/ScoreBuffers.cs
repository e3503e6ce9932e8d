using NeuralML.Scoring.Rows;

namespace NeuralML.Scoring;

/// <summary>Memory that is used again each time that rows are scored; for one thread at a time.</summary>
internal sealed class ScoreBuffers
{
    private float[][] _predictions = [];

    public RowBuffers Rows { get; } = new();

    /// <param name="networks">The number of networks.</param>
    /// <param name="length">How many numbers each predicts.</param>
    /// <returns>An array for each network, of that length or longer.</returns>
    public ReadOnlySpan<float[]> Predictions(int networks, int length)
    {
        if (_predictions.Length < networks)
            _predictions = new float[networks][];
        foreach (ref var prediction in _predictions.AsSpan())
        {
            if (prediction is null || prediction.Length < length)
                prediction = new float[length];
        }

        return _predictions;
    }
}
