using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>Stochastic gradient descent; the weights are scale * values, so that l2 costs one multiplication a step.</summary>
internal sealed class GradientDescent(
    TrainingRows rows, IClassificationLoss loss, float l2, double learningRate, float positiveWeight, LinearStart start)
{
    private readonly float[] _values = start.Weights;
    private double _scale = 1;
    private double _bias = start.Bias;
    private long _steps;

    public float[] Weights => _values;

    public float Bias => (float)_bias;

    /// <summary>Ends when the objective improved by less than the tolerance, relative to it, since the check before.</summary>
    public void Run(int iterations, int checkFrequency, double tolerance, Random? shuffler)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var last = double.MaxValue;
        for (var iteration = 1; iteration <= iterations; iteration++)
        {
            shuffler?.Shuffle(order);
            foreach (var row in order)
                Step(row);
            if (iteration % checkFrequency != 0)
                continue;
            var objective = Objective();
            if (Math.Abs(last - objective) < tolerance * objective)
                break;
            last = objective;
        }

        TensorPrimitives.Multiply(_values, (float)_scale, _values);
        _scale = 1;
    }

    private void Step(int row)
    {
        var rate = learningRate / (1 + (learningRate * l2 * _steps++));
        _scale *= 1 - (rate * l2);
        var change = -rate * Weight(row) * loss.Derivative(Score(row), rows.Label(row));
        rows.Features(row).AddTo(_values, (float)(change / _scale));
        _bias += change;
    }

    private double Objective()
    {
        double sum = 0;
        for (var row = 0; row < rows.Count; row++)
            sum += Weight(row) * loss.Loss(Score(row), rows.Label(row));
        return (sum / rows.Count) + (l2 / 2 * _scale * _scale * TensorPrimitives.SumOfSquares<float>(_values));
    }

    private float Score(int row) => (float)(_bias + (_scale * rows.Features(row).Dot(_values)));

    private double Weight(int row) => rows.Weight(row) * (rows.Label(row) > 0 ? positiveWeight : 1);
}
