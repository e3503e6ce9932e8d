using NeuralML.Ensembles;

namespace NeuralML.AutoML.Ensembling;

/// <summary>The log loss of two classes.</summary>
internal sealed class BinaryStackingLoss : StackingLoss
{
    private readonly double[][] _logits;
    private readonly float[] _labels;

    public BinaryStackingLoss(OutOfFold data, IReadOnlyList<double> prior)
        : base(prior, 1, data.Repeats)
    {
        _logits = [.. data.Predictions.Select(predictions
            => Array.ConvertAll(predictions, probability => Combination.Logit(probability, 1.0 - probability)))];
        _labels = data.Labels;
    }

    protected override double PrecisionOfBiases => 1;

    protected override double AddRows(double[] parameters)
    {
        var loss = 0.0;
        var values = new double[parameters.Length];
        values[^1] = 1;
        for (var row = 0; row < _labels.Length; row++)
        {
            var logit = parameters[^1];
            for (var member = 0; member < Members; member++)
                logit += parameters[member] * (values[member] = _logits[member][row]);
            var wrong = _labels[row] > 0.5f ? -logit : logit;
            loss += Math.Max(wrong, 0) + Math.Log(1 + Math.Exp(-Math.Abs(wrong)));
            var probability = 1 / (1 + Math.Exp(-logit));
            var (error, variance) = (probability - _labels[row], probability * (1 - probability));
            for (var i = 0; i < values.Length; i++)
            {
                Gradient[i] += error * values[i];
                for (var j = 0; j < values.Length; j++)
                    Dense[i, j] += variance * values[i] * values[j];
            }
        }

        return loss;
    }
}
