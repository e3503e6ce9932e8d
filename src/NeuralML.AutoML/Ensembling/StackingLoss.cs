namespace NeuralML.AutoML.Ensembling;

/// <summary>
/// What a stack loses, as a function of its weights and its biases, with its slope and its curvature: a whole matrix for the weights, and
/// the diagonal for the biases where there are several.
/// </summary>
internal abstract class StackingLoss
{
    // Weights are drawn towards those of the average as by a normal distribution around them, of the standard deviation 0.3.
    private const double PrecisionOfWeights = 10;

    private readonly double[] _prior;
    private readonly double _repeats;

    /// <param name="prior">The weights of the average.</param>
    /// <param name="biases">How many there are.</param>
    /// <param name="repeats">How often each row is counted.</param>
    protected StackingLoss(IReadOnlyList<double> prior, int biases, double repeats)
    {
        _prior = [.. prior];
        _repeats = repeats;
        Gradient = new double[_prior.Length + biases];
        var dense = biases == 1 ? Gradient.Length : _prior.Length;
        Dense = new double[dense, dense];
        Diagonal = new double[Gradient.Length - dense];
    }

    public int Members => _prior.Length;

    /// <summary>Where a search starts: the average's weights, without biases.</summary>
    public double[] Start => [.. _prior, .. new double[Gradient.Length - _prior.Length]];

    /// <summary>The slope where it was measured last: of each weight, then of each bias.</summary>
    public double[] Gradient { get; }

    /// <summary>The curvature of the first parameters where it was measured last.</summary>
    public double[,] Dense { get; }

    /// <summary>That of the others, each by itself.</summary>
    public double[] Diagonal { get; }

    /// <param name="parameters">The weights, then the biases.</param>
    public double Measure(double[] parameters)
    {
        Array.Clear(Gradient);
        Array.Clear(Dense);
        Array.Clear(Diagonal);
        var loss = AddRows(parameters);
        for (var i = 0; i < parameters.Length; i++)
        {
            var precision = _repeats * (i < Members ? PrecisionOfWeights : PrecisionOfBiases);
            var distance = parameters[i] - (i < Members ? _prior[i] : 0);
            loss += precision * distance * distance / 2;
            Gradient[i] += precision * distance;
            if (i < Dense.GetLength(0))
                Dense[i, i] += precision;
            else
                Diagonal[i - Dense.GetLength(0)] += precision;
        }

        return loss;
    }

    /// <summary>As that of weights, for the biases.</summary>
    protected abstract double PrecisionOfBiases { get; }

    /// <summary>Adds what the rows lose to the slope and to the curvature.</summary>
    /// <returns>What they lose.</returns>
    protected abstract double AddRows(double[] parameters);
}
