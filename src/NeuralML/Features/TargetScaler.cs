using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// The unit that a network sees the labels of a regression in: each with mean 0 and deviation 1; counts with mean 1 instead, because
/// their zero has to stay where it is. What comes back is held within the range of the training labels, if so asked.
/// </summary>
internal sealed class TargetScaler
{
    private readonly float[] _means;
    private readonly float[] _deviations;
    private readonly float[] _lowest;
    private readonly float[] _highest;

    private TargetScaler(float[] means, float[] deviations, float[] lowest, float[] highest)
    {
        _means = means;
        _deviations = deviations;
        _lowest = lowest;
        _highest = highest;
    }

    private TargetScaler(int width)
    {
        _means = new float[width];
        _deviations = new float[width];
        _lowest = new float[width];
        _highest = new float[width];
        Array.Fill(_deviations, 1);
        Array.Fill(_lowest, float.NegativeInfinity);
        Array.Fill(_highest, float.PositiveInfinity);
    }

    /// <param name="label">What is predicted; labels of a classifier stay as they are.</param>
    /// <param name="table">The labels.</param>
    /// <param name="rows">The training rows.</param>
    /// <param name="clamp">Whether predictions stay within the range of the labels; a rate only below the highest count.</param>
    public static TargetScaler Fit(LabelColumn label, TrainingTable table, ReadOnlySpan<int> rows, bool clamp)
    {
        var scaler = new TargetScaler(label.Width);
        for (var column = 0; column < label.Width && !label.Task.IsClassification(); column++)
            scaler.Fit(column, label.IsCount, table, rows, clamp);
        return scaler;
    }

    /// <param name="width">Labels per row.</param>
    /// <param name="state">Where its numbers are.</param>
    /// <exception cref="FormatException">They are not there.</exception>
    public static TargetScaler Read(int width, StateReader state)
    {
        var scaler = new TargetScaler(
            state.Floats("mean", width), state.Floats("deviation", width), state.Floats("lowest", width), state.Floats("highest", width));
        for (var column = 0; column < width; column++)
        {
            // A range of which the end is not above the beginning cannot be kept to.
            if (!(scaler._lowest[column] <= scaler._highest[column]))
                throw state.Damaged("lowest", "is above the highest");
        }

        return scaler;
    }

    public void Write(StateWriter state)
    {
        state.Add("mean", _means);
        state.Add("deviation", _deviations);
        state.Add("lowest", _lowest);
        state.Add("highest", _highest);
    }

    /// <summary>What an error of 1 is in the unit of the label, of the first where there are several.</summary>
    public float Unit => _deviations[0];

    public float Scale(float label, int column) => (label - _means[column]) / _deviations[column];

    public float Unscale(float output, int column)
        => Math.Clamp((output * _deviations[column]) + _means[column], _lowest[column], _highest[column]);

    private void Fit(int column, bool isCount, TrainingTable table, ReadOnlySpan<int> rows, bool clamp)
    {
        var (mean, variance) = (0.0, 0.0);
        var (lowest, highest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var row in rows)
        {
            var label = table.GetLabels(row)[column];
            mean += label / (double)rows.Length;
            (lowest, highest) = (Math.Min(lowest, label), Math.Max(highest, label));
        }

        foreach (var row in rows)
            variance += Math.Pow(table.GetLabels(row)[column] - mean, 2) / rows.Length;
        var deviation = isCount ? mean : Math.Sqrt(variance);
        _means[column] = isCount ? 0 : (float)mean;
        _deviations[column] = deviation > 0 ? (float)deviation : 1;
        if (!clamp)
            return;
        _lowest[column] = isCount ? 0 : lowest;
        _highest[column] = highest;
    }
}
