using NeuralML.Features;
using NeuralML.Persistence;

namespace NeuralML.NearestNeighbors;

/// <summary>
/// Uncorrelated features of variance 1, so that their Euclidean distance is the Mahalanobis distance. A feature that is a linear
/// combination of those before it becomes 0.
/// </summary>
internal sealed class Whitening
{
    // The share of its variance that a feature has to have of its own.
    private const double SmallestOwnShare = 1e-9;

    private readonly float[] _mean;
    private readonly float[] _matrix;

    private Whitening(float[] mean, float[] matrix)
    {
        _mean = mean;
        _matrix = matrix;
    }

    /// <summary>Of all rows of a table without missing values, each as often as its weight.</summary>
    public static Whitening Fit(TrainingTable table, Action throwIfCancelled)
    {
        var width = table.FeatureCount;
        var (mean, total) = (new double[width], 0.0);
        for (var index = 0; index < table.RowCount; index++)
        {
            var row = table.GetRow(index);
            double weight = table.GetWeight(index);
            total += weight;
            for (var i = 0; i < width; i++)
                mean[i] += (row[i] - mean[i]) * weight / total;
        }

        var covariance = new double[checked(width * width)];
        var difference = new double[width];
        for (var index = 0; index < table.RowCount; index++)
        {
            throwIfCancelled();
            var row = table.GetRow(index);
            var weight = table.GetWeight(index) / total;
            for (var i = 0; i < width; i++)
                difference[i] = row[i] - mean[i];
            for (var i = 0; i < width; i++)
            {
                var factor = difference[i] * weight;
                for (var j = 0; j <= i; j++)
                    covariance[(i * width) + j] += factor * difference[j];
            }
        }

        return new Whitening(Array.ConvertAll(mean, value => (float)value), Inverse(covariance, width));
    }

    /// <exception cref="FormatException">It is not there.</exception>
    public static Whitening Read(int features, StateReader state)
    {
        if ((long)features * features > Array.MaxLength)
            throw state.Damaged("", "has more features than a covariance can have");
        var whitening = new Whitening(state.Floats("mean", features), state.Floats("matrix", features * features));
        return Array.TrueForAll(whitening._mean, float.IsFinite) && Array.TrueForAll(whitening._matrix, float.IsFinite)
            ? whitening
            : throw state.Damaged("", "has scales that are not finite");
    }

    public void Write(StateWriter state)
    {
        state.Add("mean", _mean);
        state.Add("matrix", _matrix);
    }

    /// <param name="rows"><c>[rows, features]</c>, in place.</param>
    public void Apply(Span<float> rows)
    {
        var width = _mean.Length;
        for (var start = 0; start < rows.Length; start += width)
        {
            var row = rows.Slice(start, width);
            // From the last to the first, because each needs those before it as they were.
            for (var i = width - 1; i >= 0; i--)
            {
                var factors = _matrix.AsSpan(i * width, i + 1);
                var sum = 0.0;
                for (var j = 0; j < factors.Length; j++)
                    sum += (double)factors[j] * ((double)row[j] - _mean[j]);
                row[i] = (float)sum;
            }
        }
    }

    /// <summary>The inverse of the Cholesky factor of a covariance, whose lower half is given.</summary>
    private static float[] Inverse(double[] covariance, int width)
    {
        var factor = Factor(covariance, width);
        var inverse = new double[factor.Length];
        for (var column = 0; column < width; column++)
        {
            for (var i = column; i < width; i++)
            {
                var pivot = factor[(i * width) + i];
                if (pivot == 0)
                    continue;
                var sum = i == column ? 1.0 : 0.0;
                for (var j = column; j < i; j++)
                    sum -= factor[(i * width) + j] * inverse[(j * width) + column];
                inverse[(i * width) + column] = sum / pivot;
            }
        }

        return Array.ConvertAll(inverse, value => (float)value is var single && float.IsFinite(single) ? single : 0);
    }

    private static double[] Factor(double[] covariance, int width)
    {
        var factor = new double[covariance.Length];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = covariance[(i * width) + j];
                for (var k = 0; k < j; k++)
                    sum -= factor[(i * width) + k] * factor[(j * width) + k];
                if (i != j)
                    factor[(i * width) + j] = factor[(j * width) + j] == 0 ? 0 : sum / factor[(j * width) + j];
                else if (sum > SmallestOwnShare * covariance[(i * width) + i])
                    factor[(i * width) + i] = Math.Sqrt(sum);
            }
        }

        return factor;
    }
}
