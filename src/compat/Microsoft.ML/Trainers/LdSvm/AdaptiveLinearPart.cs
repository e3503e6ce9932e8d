using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>A linear function and the steps that change it, which are smaller where gradients were larger (AdaGrad).</summary>
internal sealed class AdaptiveLinearPart
{
    private const float LearningRate = 0.3f;
    private const float Smallest = 1e-8f;

    private readonly float _lambda;
    private readonly bool _useBias;
    private readonly float[] _gradient;
    private readonly float[] _squares;
    private readonly float[] _step;
    private float _biasGradient;
    private float _biasSquares = Smallest;

    public AdaptiveLinearPart(int featureCount, float lambda, bool useBias, Random random)
    {
        _lambda = lambda;
        _useBias = useBias;
        _gradient = new float[featureCount];
        _squares = new float[featureCount];
        _step = new float[featureCount];
        _squares.AsSpan().Fill(Smallest);
        Part = new LinearPart(
            Array.ConvertAll(_gradient, _ => (random.NextSingle() - 0.5f) / MathF.Sqrt(featureCount)), bias: 0);
    }

    public LinearPart Part { get; }

    public void AddGradient(FeatureRow features, float factor)
    {
        features.AddTo(_gradient, factor);
        _biasGradient += factor;
    }

    public void Step()
    {
        TensorPrimitives.MultiplyAdd(Part.Weights, _lambda, _gradient, _gradient);
        TensorPrimitives.MultiplyAdd(_gradient, _gradient, _squares, _squares);
        TensorPrimitives.Sqrt(_squares, _step);
        TensorPrimitives.Divide(_gradient, _step, _step);
        TensorPrimitives.MultiplyAdd(_step, -LearningRate, Part.Weights, Part.Weights);
        _gradient.AsSpan().Clear();
        if (_useBias)
        {
            _biasSquares += _biasGradient * _biasGradient;
            Part.Bias -= LearningRate * _biasGradient / MathF.Sqrt(_biasSquares);
        }

        _biasGradient = 0;
    }
}
