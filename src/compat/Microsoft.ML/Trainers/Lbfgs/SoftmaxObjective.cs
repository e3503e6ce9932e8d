using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>
/// The sum over rows of weight * (negative logarithm of the softmax of the row's class).
/// Parameters: a bias per class, then the weights class by class.
/// </summary>
internal sealed class SoftmaxObjective(TrainingRows rows, int classCount) : IObjective
{
    private const int BlockSize = 256;

    private readonly float[] _weights = new float[rows.FeatureCount * classCount];
    private readonly float[] _blockGradient = new float[rows.FeatureCount * classCount];
    private readonly double[] _wideGradient = new double[rows.FeatureCount * classCount];
    private readonly double[] _scores = new double[classCount];

    public int ParameterCount => classCount * (1 + rows.FeatureCount);

    public int BiasCount => classCount;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        TensorPrimitives.ConvertTruncating<double, float>(parameters[classCount..], _weights);
        gradient.Clear();
        double loss = 0;
        for (var start = 0; start < rows.Count; start += BlockSize)
        {
            _blockGradient.AsSpan().Clear();
            for (var row = start; row < Math.Min(start + BlockSize, rows.Count); row++)
                loss += AddRow(row, parameters[..classCount], gradient[..classCount]);
            TensorPrimitives.ConvertTruncating<float, double>(_blockGradient, _wideGradient);
            TensorPrimitives.Add(gradient[classCount..], _wideGradient, gradient[classCount..]);
        }

        return loss;
    }

    private double AddRow(int row, ReadOnlySpan<double> biases, Span<double> biasGradients)
    {
        var features = rows.Features(row);
        var width = rows.FeatureCount;
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = biases[i] + features.Dot(_weights.AsSpan(i * width, width));

        var label = (int)rows.Label(row);
        double maximum = _scores.Max(), labelScore = _scores[label], weight = rows.Weight(row), total = 0;
        for (var i = 0; i < _scores.Length; i++)
            total += _scores[i] = Math.Exp(_scores[i] - maximum);
        for (var i = 0; i < _scores.Length; i++)
        {
            var slope = weight * ((_scores[i] / total) - (i == label ? 1 : 0));
            features.AddTo(_blockGradient.AsSpan(i * width, width), (float)slope);
            biasGradients[i] += slope;
        }

        return weight * (Math.Log(total) + maximum - labelScore);
    }
}
