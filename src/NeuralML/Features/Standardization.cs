using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Features of mean 0 and variance 1, as distances and kernels need them; a constant feature becomes 0.</summary>
internal sealed class Standardization
{
    private readonly float[] _mean;
    private readonly float[] _factor;

    private Standardization(float[] mean, float[] factor)
    {
        _mean = mean;
        _factor = factor;
    }

    /// <summary>Of all rows of a table without missing values, each as often as its weight.</summary>
    public static Standardization Fit(TrainingTable table)
    {
        var mean = new double[table.FeatureCount];
        var squares = new double[table.FeatureCount];
        var total = 0.0;
        for (var index = 0; index < table.RowCount; index++)
        {
            // West's update: stable for features with a large mean and a small spread.
            var row = table.GetRow(index);
            var weight = table.GetWeight(index);
            total += weight;
            for (var i = 0; i < row.Length; i++)
            {
                var difference = row[i] - mean[i];
                mean[i] += difference * weight / total;
                squares[i] += weight * difference * (row[i] - mean[i]);
            }
        }

        return new Standardization(
            Array.ConvertAll(mean, value => (float)value), Array.ConvertAll(squares, sum => Factor(Math.Sqrt(sum / total))));
    }

    /// <exception cref="FormatException">It is not there.</exception>
    public static Standardization Read(int features, StateReader state)
    {
        var standardization = new Standardization(state.Floats("mean", features), state.Floats("factor", features));
        return Array.TrueForAll(standardization._mean, float.IsFinite) && Array.TrueForAll(standardization._factor, float.IsFinite)
            ? standardization
            : throw state.Damaged("", "has scales that are not finite");
    }

    public void Write(StateWriter state)
    {
        state.Add("mean", _mean);
        state.Add("factor", _factor);
    }

    /// <param name="rows"><c>[rows, features]</c>, scaled in place.</param>
    public void Apply(Span<float> rows)
    {
        for (var start = 0; start < rows.Length; start += _mean.Length)
        {
            var row = rows.Slice(start, _mean.Length);
            for (var i = 0; i < row.Length; i++)
                row[i] = (row[i] - _mean[i]) * _factor[i];
        }
    }

    private static float Factor(double deviation) => deviation > 0 && 1 / deviation <= float.MaxValue ? (float)(1 / deviation) : 0;
}
