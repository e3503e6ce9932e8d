namespace NeuralML.AutoML.Ensembling;

/// <summary>Half the squared error of numbers, in the unit of the average's error; the bias is one of centered numbers.</summary>
internal sealed class SquaredStackingLoss : StackingLoss
{
    // Next to the spread of the labels an error below this is none.
    private const double LeastError = 1e-9;

    private readonly double[] _start;
    private readonly double[,] _products;
    private readonly double[] _residualProducts;
    private readonly double _center;
    private readonly double _unit;

    public SquaredStackingLoss(OutOfFold data, IReadOnlyList<double> prior)
        : base(prior, 1, data.Repeats)
    {
        _start = Start;
        _center = data.Labels.Average(label => (double)label);
        var residuals = new double[data.Labels.Length];
        for (var row = 0; row < residuals.Length; row++)
            residuals[row] = data.Labels[row] - prior.Select((weight, member) => weight * data.Predictions[member][row]).Sum();
        var spread = Spread(Array.ConvertAll(data.Labels, label => (double)label));
        _unit = Math.Max(Spread(residuals), LeastError * spread);
        _unit = _unit > 0 ? _unit : 1;

        var offset = (1 - prior.Sum()) * _center;
        _products = new double[_start.Length, _start.Length];
        _residualProducts = new double[_start.Length + 1];
        var values = new double[_start.Length];
        for (var row = 0; row < residuals.Length; row++)
        {
            for (var member = 0; member < Members; member++)
                values[member] = (data.Predictions[member][row] - _center) / _unit;
            values[^1] = 1;
            AddRow(values, (residuals[row] - offset) / _unit);
        }
    }

    protected override double PrecisionOfBiases => 0;

    /// <summary>The bias in the unit of the label.</summary>
    public double Bias(double[] parameters) => (parameters[^1] * _unit) + (_center * (1 - parameters[..Members].Sum()));

    protected override double AddRows(double[] parameters)
    {
        // The last is the sum of the squares.
        var loss = _residualProducts[^1] / 2;
        for (var i = 0; i < parameters.Length; i++)
        {
            for (var j = 0; j < parameters.Length; j++)
            {
                Dense[i, j] += _products[i, j];
                Gradient[i] += _products[i, j] * (parameters[j] - _start[j]);
            }

            loss += (parameters[i] - _start[i]) * ((Gradient[i] / 2) - _residualProducts[i]);
            Gradient[i] -= _residualProducts[i];
        }

        return loss;
    }

    private void AddRow(double[] values, double residual)
    {
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++)
                _products[i, j] += values[i] * values[j];
            _residualProducts[i] += values[i] * residual;
        }

        _residualProducts[^1] += residual * residual;
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
