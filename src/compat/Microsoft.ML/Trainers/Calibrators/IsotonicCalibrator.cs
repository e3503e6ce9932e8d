using System.Collections.Immutable;

namespace Microsoft.ML.Calibrators;

public sealed partial class IsotonicCalibrator : ICalibrator, ISavablePart
{
    public readonly ImmutableArray<float> Mins;
    public readonly ImmutableArray<float> Maxes;
    public readonly ImmutableArray<float> Values;

    internal IsotonicCalibrator(ImmutableArray<float> mins, ImmutableArray<float> maxes, ImmutableArray<float> values)
    {
        Mins = mins;
        Maxes = maxes;
        Values = values;
    }

    /// <summary>The value of the step, on a straight line between two steps, that of the outermost step outside.</summary>
    public float PredictProbability(float output)
    {
        if (float.IsNaN(output))
            return output;
        var found = Mins.BinarySearch(output);
        var step = found >= 0 ? found : ~found - 1;
        if (step < 0)
            return Values[0];
        if (output <= Maxes[step] || step + 1 == Values.Length)
            return Values[step];
        var share = (output - Maxes[step]) / (Mins[step + 1] - Maxes[step]);
        return Values[step] + (share * (Values[step + 1] - Values[step]));
    }
}
