using NeuralML.Ensembles;

namespace NeuralML.AutoML.Ensembling;

/// <summary>The log loss of several classes.</summary>
internal sealed class ClassStackingLoss : StackingLoss
{
    private readonly double[][] _logarithms;
    private readonly float[] _labels;
    private readonly double[] _probabilities;

    public ClassStackingLoss(OutOfFold data, IReadOnlyList<double> prior)
        : base(prior, data.Outputs, data.Repeats)
    {
        _logarithms = [.. data.Predictions.Select(predictions
            => Array.ConvertAll(predictions, probability => Combination.Logarithm(probability)))];
        _labels = data.Labels;
        _probabilities = new double[data.Outputs];
    }

    protected override double PrecisionOfBiases => 1;

    protected override double AddRows(double[] parameters)
    {
        var loss = 0.0;
        var means = new double[Members];
        for (var row = 0; row < _labels.Length; row++)
        {
            var start = row * _probabilities.Length;
            for (var k = 0; k < _probabilities.Length; k++)
            {
                _probabilities[k] = parameters[Members + k];
                for (var member = 0; member < Members; member++)
                    _probabilities[k] += parameters[member] * _logarithms[member][start + k];
            }

            Combination.Softmax(_probabilities);
            var actual = (int)_labels[row];
            loss -= Math.Log(_probabilities[actual] + double.Epsilon);
            AddBiases(actual);
            AddWeights(start, actual, means);
        }

        return loss;
    }

    private void AddBiases(int actual)
    {
        Gradient[Members + actual]--;
        for (var k = 0; k < _probabilities.Length; k++)
        {
            Gradient[Members + k] += _probabilities[k];
            Diagonal[k] += _probabilities[k] * (1 - _probabilities[k]);
        }
    }

    /// <summary>The covariances of the logarithms under the probabilities of the classes.</summary>
    private void AddWeights(int start, int actual, double[] means)
    {
        for (var i = 0; i < Members; i++)
        {
            var logarithms = _logarithms[i].AsSpan(start, _probabilities.Length);
            means[i] = 0;
            for (var k = 0; k < logarithms.Length; k++)
                means[i] += _probabilities[k] * logarithms[k];
            Gradient[i] += means[i] - logarithms[actual];
            for (var j = 0; j <= i; j++)
            {
                var others = _logarithms[j].AsSpan(start, _probabilities.Length);
                var product = 0.0;
                for (var k = 0; k < logarithms.Length; k++)
                    product += _probabilities[k] * logarithms[k] * others[k];
                Dense[i, j] += product - (means[i] * means[j]);
                Dense[j, i] = Dense[i, j];
            }
        }
    }
}
