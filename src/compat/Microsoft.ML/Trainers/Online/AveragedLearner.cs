using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>
/// Steps against the gradient of the loss of one row. The average over all steps is kept as the final weights minus, for each step,
/// its share of time that had passed before it, so that a step costs no more than its row has values.
/// </summary>
/// <param name="options">How large the steps are.</param>
/// <param name="loss">The loss of a row.</param>
/// <param name="start">What it starts from.</param>
/// <param name="limitSteps">Whether no step may go beyond the least squared error of its row: one row with large features would do harm
/// that many others cannot make good.</param>
internal sealed class AveragedLearner(AveragedLinearOptions options, IScalarLoss loss, LinearStart start, bool limitSteps)
    : OnlineLearner
{
    private readonly float[] _weights = start.Weights;
    private readonly float[] _delayed = new float[start.Weights.Length];
    private double _bias = start.Bias;
    private double _delayedBias;
    private double _scale = 1;
    private long _steps;

    public override void Learn(FeatureRow features, float label, float weight)
    {
        var rate = options.LearningRate / (options.DecreaseLearningRate ? Math.Sqrt(_steps + 1) : 1);
        if (limitSteps)
            rate = Math.Min(rate, 0.5 / (1 + features.SumOfSquares()));
        var output = (float)(_bias + (_scale * features.Dot(_weights)));
        if (options.L2Regularization > 0)
            Shrink(1 - (rate * options.L2Regularization));
        var step = -rate * loss.Derivative(output, label);
        if (step != 0)
        {
            features.AddTo(_weights, (float)(step / _scale));
            features.AddTo(_delayed, (float)(step * _steps));
            _bias += step;
            _delayedBias += step * _steps;
        }

        _steps++;
    }

    public override (float[] Weights, float Bias) Finish()
    {
        Fold();
        if (!options.Averaged)
            return (_weights, (float)_bias);
        TensorPrimitives.MultiplyAdd(_delayed, -1f / _steps, _weights, _weights);
        return (_weights, (float)(_bias - (_delayedBias / _steps)));
    }

    // A step of -(1 - factor) * weights, for the average, too.
    private void Shrink(double factor)
    {
        TensorPrimitives.MultiplyAdd(_weights, (float)((factor - 1) * _scale * _steps), _delayed, _delayed);
        _scale *= factor;
        if (_scale < 1e-6)
            Fold();
    }

    private void Fold()
    {
        TensorPrimitives.Multiply(_weights, (float)_scale, _weights);
        _scale = 1;
    }
}
