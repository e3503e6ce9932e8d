using NeuralML.KernelSvm.Smo;

namespace NeuralML.KernelSvm.Approximation;

/// <summary>
/// A linear machine by dual coordinate descent (Hsieh et al. 2008; Ho, Lin 2012 for regression). Its bias is the weight of a feature that
/// is always 1, so that the coefficients need not add up to anything.
/// </summary>
internal sealed class DualCoordinateDescent
{
    private const int MostPasses = 1000;

    // LIBLINEAR's.
    private const double Tolerance = 0.1;

    private readonly float[] _features;
    private readonly int _width;
    private readonly int[] _rows;
    private readonly SmoProblem _problem;
    private readonly double[] _weights;
    private readonly double[] _coefficients;
    private readonly double[] _squares;
    private readonly int[] _order;
    private int _active;

    /// <param name="features">Rows of the approximated kernel's features, <c>[rows of the table, width]</c>.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="rows">The rows to train on.</param>
    /// <param name="problem">What to solve for them.</param>
    public DualCoordinateDescent(float[] features, int width, int[] rows, SmoProblem problem)
    {
        (_features, _width, _rows, _problem) = (features, width, rows, problem);
        (_weights, _coefficients) = (new double[width], new double[rows.Length]);
        _order = [.. Enumerable.Range(0, rows.Length)];
        _squares = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            _squares[i] = 1;
            foreach (var value in Row(i))
                _squares[i] += (double)value * value;
        }
    }

    /// <summary>A weight for each feature.</summary>
    public double[] Weights => _weights;

    public double Bias { get; private set; }

    /// <param name="seed">What decides the order of the rows.</param>
    /// <param name="watch">Where progress goes.</param>
    /// <returns>The value of the problem.</returns>
    public double Solve(int seed, FitWatch watch)
    {
        var random = new Random(seed);
        var (violation, pass) = (double.PositiveInfinity, 0);
        _active = _rows.Length;
        for (; pass < MostPasses; pass++)
        {
            watch.ThrowIfRequested();
            var (passed, last) = (pass, violation);
            watch.Progress(() => $"{passed} passes of dual coordinate descent, violation {last}.");
            var all = _active == _rows.Length;
            random.Shuffle(_order.AsSpan(0, _active));
            violation = Pass(violation);
            if (violation > Tolerance)
                continue;
            if (all)
                break;
            (_active, violation) = (_rows.Length, double.PositiveInfinity);
        }

        if (violation > Tolerance)
            watch.Warning($"Dual coordinate descent has stopped after {pass} passes with violation {violation}.");
        var objective = ((Bias * Bias) + _weights.Sum(weight => weight * weight)) / 2;
        for (var i = 0; i < _rows.Length; i++)
            objective += (_problem.Epsilon * Math.Abs(_coefficients[i])) - (_problem.Targets[i] * _coefficients[i]);
        return objective;
    }

    /// <summary>A step for each active row; those that seem to stay where they are, as far as it got last time, are put aside.</summary>
    private double Pass(double last)
    {
        var violation = 0.0;
        for (var place = 0; place < _active; place++)
        {
            var i = _order[place];
            var row = Row(i);
            var gradient = WeightedSum.Of(row, _weights) + Bias - _problem.Targets[i];
            if (IsSettled(i, gradient, last))
            {
                (_order[place], _order[_active - 1]) = (_order[_active - 1], i);
                (_active, place) = (_active - 1, place - 1);
                continue;
            }

            var step = Step(i, gradient);
            if (step == 0)
                continue;
            violation = Math.Max(violation, Math.Abs(step) * _squares[i]);
            _coefficients[i] += step;
            Bias += step;
            WeightedSum.Add(row, step, _weights);
        }

        return violation;
    }

    private bool IsSettled(int i, double gradient, double last)
    {
        var (value, epsilon) = (_coefficients[i], _problem.Epsilon);
        return (value >= _problem.Upper[i] || gradient + (value >= 0 ? epsilon : -epsilon) > last)
            && (value <= _problem.Lower[i] || gradient + (value > 0 ? epsilon : -epsilon) < -last);
    }

    /// <summary>The step to where one coefficient is best, the others given.</summary>
    private double Step(int i, double gradient)
    {
        var (value, square) = (_coefficients[i], _squares[i]);
        var (rising, falling) = (gradient + _problem.Epsilon, gradient - _problem.Epsilon);
        var best = rising < square * value ? value - (rising / square) : falling > square * value ? value - (falling / square) : 0;
        return Math.Clamp(best, _problem.Lower[i], _problem.Upper[i]) - value;
    }

    private ReadOnlySpan<float> Row(int i) => _features.AsSpan(_rows[i] * _width, _width);
}
