using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>The sum over rows of weight * ln(1 + exp(-y * (bias + w x))). Parameters: the bias, then the weights.</summary>
internal sealed class LogisticObjective(TrainingRows rows) : IObjective
{
    // A gradient in single precision is summed over so few rows that rounding does not pile up, and the rows stay in the cache.
    private const int BlockSize = 256;

    private readonly float[] _weights = new float[rows.FeatureCount];
    private readonly float[] _blockGradient = new float[rows.FeatureCount];
    private readonly double[] _wideGradient = new double[rows.FeatureCount];
    private readonly double[] _scores = new double[BlockSize];
    private readonly double[] _tails = new double[BlockSize];
    private readonly double[] _logarithms = new double[BlockSize];

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
            loss += AddBlock(start, Math.Min(BlockSize, rows.Count - start), parameters[0], ref gradient[0]);
            TensorPrimitives.ConvertTruncating<float, double>(_blockGradient, _wideGradient);
            TensorPrimitives.Add(gradient[1..], _wideGradient, gradient[1..]);
        }

        return loss;
    }

    private double AddBlock(int start, int count, double bias, ref double biasGradient)
    {
        for (var i = 0; i < count; i++)
            _scores[i] = bias + rows.Features(start + i).Dot(_weights);
        // exp(-|score|) cannot overflow.
        var tails = _tails.AsSpan(0, count);
        TensorPrimitives.Abs<double>(_scores.AsSpan(0, count), tails);
        TensorPrimitives.Negate<double>(tails, tails);
        TensorPrimitives.Exp<double>(tails, tails);
        TensorPrimitives.LogP1<double>(tails, _logarithms);

        double loss = 0;
        for (var i = 0; i < count; i++)
        {
            double weight = rows.Weight(start + i), score = _scores[i];
            // With the sign of the label, so that a loss near 0 keeps its digits.
            var margin = rows.Label(start + i) > 0 ? score : -score;
            var slope = weight * (margin >= 0 ? tails[i] : 1) / (1 + tails[i]) * (rows.Label(start + i) > 0 ? -1 : 1);
            loss += weight * (_logarithms[i] + Math.Max(-margin, 0));
            biasGradient += slope;
            rows.Features(start + i).AddTo(_blockGradient, (float)slope);
        }

        return loss;
    }
}
