using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>Loss and gradient of the rows from start to end.</summary>
internal sealed class LinearObjectivePart(TrainingRows rows, int start, int end)
{
    // A gradient in single precision is summed over so few rows that rounding does not pile up, and the rows stay in the cache.
    private const int BlockSize = 256;

    private readonly float[] _blockGradient = new float[rows.FeatureCount];
    private readonly double[] _wideGradient = new double[rows.FeatureCount];
    private readonly double[] _slopes = new double[BlockSize];
    private readonly double[] _losses = new double[BlockSize];

    public double Loss { get; private set; }

    public double BiasGradient { get; private set; }

    public double[] Gradient { get; } = new double[rows.FeatureCount];

    public void Evaluate(float[] weights, double bias, LossesOfScores getLosses)
    {
        (Loss, BiasGradient) = (0, 0);
        Gradient.AsSpan().Clear();
        for (var first = start; first < end; first += BlockSize)
        {
            _blockGradient.AsSpan().Clear();
            AddBlock(first, Math.Min(BlockSize, end - first), weights, bias, getLosses);
            TensorPrimitives.ConvertTruncating<float, double>(_blockGradient, _wideGradient);
            TensorPrimitives.Add(Gradient, _wideGradient, Gradient);
        }
    }

    private void AddBlock(int first, int count, float[] weights, double bias, LossesOfScores getLosses)
    {
        for (var i = 0; i < count; i++)
            _slopes[i] = bias + rows.Features(first + i).Dot(weights);
        getLosses(_slopes.AsSpan(0, count), rows.Labels.Slice(first, count), _losses.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            var slope = rows.Weight(first + i) * _slopes[i];
            Loss += rows.Weight(first + i) * _losses[i];
            BiasGradient += slope;
            rows.Features(first + i).AddTo(_blockGradient, (float)slope);
        }
    }
}
