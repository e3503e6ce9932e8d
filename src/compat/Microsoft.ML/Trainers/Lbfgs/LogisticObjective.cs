using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The sum over rows of weight * ln(1 + exp(-y * (bias + w x))). Parameters: the bias, then the weights.</summary>
internal sealed class LogisticObjective(TrainingRows rows) : IObjective
{
    // A gradient in single precision is summed over so few rows that rounding does not pile up.
    private const int BlockSize = 256;

    private readonly float[] _weights = new float[rows.FeatureCount];
    private readonly float[] _blockGradient = new float[rows.FeatureCount];
    private readonly double[] _wideGradient = new double[rows.FeatureCount];

    public int ParameterCount => 1 + rows.FeatureCount;

    public int BiasCount => 1;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        TensorPrimitives.ConvertTruncating<double, float>(parameters[1..], _weights);
        gradient.Clear();
        double loss = 0;
        for (var start = 0; start < rows.Count; start += BlockSize)
        {
            _blockGradient.AsSpan().Clear();
            for (var row = start; row < Math.Min(start + BlockSize, rows.Count); row++)
                loss += AddRow(row, parameters[0], ref gradient[0]);
            TensorPrimitives.ConvertTruncating<float, double>(_blockGradient, _wideGradient);
            TensorPrimitives.Add(gradient[1..], _wideGradient, gradient[1..]);
        }

        return loss;
    }

    private double AddRow(int row, double bias, ref double biasGradient)
    {
        var features = rows.Features(row);
        var score = bias + TensorPrimitives.Dot(features, _weights);
        // Both branches keep the argument of the exponential negative.
        var tail = Math.Exp(-Math.Abs(score));
        var probability = score >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
        double label = rows.Label(row), weight = rows.Weight(row);
        var slope = weight * (label > 0 ? (score >= 0 ? -tail / (1 + tail) : probability - 1) : probability);
        TensorPrimitives.MultiplyAdd(features, (float)slope, _blockGradient, _blockGradient);
        biasGradient += slope;
        return weight * (Math.Log(1 + tail) + Math.Max(score, 0) - (label > 0 ? score : 0));
    }
}
