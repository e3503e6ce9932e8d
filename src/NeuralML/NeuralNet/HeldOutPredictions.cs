namespace NeuralML;

/// <summary>
/// What a fit predicts for rows of its own training data: each by networks only that have not trained on it. With
/// <see cref="NeuralNetOptions.Folds"/> they are the out-of-fold predictions; otherwise those of the validation rows.
/// </summary>
/// <remarks>
/// They judge a model without other data (a little too kindly, as epochs and weights were chosen by them), and feed stacking.
/// </remarks>
public sealed class HeldOutPredictions
{
    internal HeldOutPredictions(long[] rows, float[] scores, int outputCount)
    {
        Rows = rows;
        Scores = scores;
        OutputCount = outputCount;
    }

    /// <summary>
    /// The rows, counted from 0 among those of the training data that have a label and a weight; behind them those of validation data.
    /// </summary>
    public IReadOnlyList<long> Rows { get; }

    /// <summary>
    /// As in the column Score, <c>[rows * outputs]</c>, a row behind the other; for <see cref="NeuralNetOptions.Quantiles"/> all of them.
    /// </summary>
    public IReadOnlyList<float> Scores { get; }

    /// <summary>Scores of a row.</summary>
    public int OutputCount { get; }
}
