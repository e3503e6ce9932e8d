using NeuralML.KernelSvm.Kernels;

namespace NeuralML.KernelSvm.Smo;

/// <summary>
/// Solves a <see cref="SmoProblem"/> by sequential minimal optimization: in each step the coefficient that gains most rises and one falls
/// by as much, chosen by the second order of the gain (Fan, Chen, Lin 2005). Rows that seem to stay at a bound are put aside, and looked
/// at again in the end (shrinking; Chang, Lin 2011).
/// </summary>
internal sealed class SmoSolver
{
    private const int ShrinkEvery = 1000;
    private const int CancelEvery = 64;
    private const long FewestLimit = 10_000_000;

    private readonly KernelRows _rows;
    private readonly double _tolerance;
    private readonly double _epsilon;
    private readonly FitWatch _watch;
    private readonly double[] _targets;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _coefficients;
    private readonly double[] _gradient;
    private readonly double[] _whenRising;
    private readonly double[] _whenFalling;
    private int _active;
    private bool _hasLookedAgain;

    /// <param name="problem">The problem.</param>
    /// <param name="rows">The kernel matrix of its rows.</param>
    /// <param name="tolerance">How far the largest violation of the optimality conditions may be from 0.</param>
    /// <param name="watch">Where progress goes, and what ends a fit.</param>
    public SmoSolver(SmoProblem problem, KernelRows rows, double tolerance, FitWatch watch)
    {
        (_rows, _tolerance, _epsilon, _watch) = (rows, tolerance, problem.Epsilon, watch);
        (_targets, _lower, _upper) = ([.. problem.Targets], [.. problem.Lower], [.. problem.Upper]);
        _coefficients = problem.Start is { } start ? [.. start] : new double[problem.Count];
        _gradient = Array.ConvertAll(_targets, target => -target);
        (_whenRising, _whenFalling) = (new double[problem.Count], new double[problem.Count]);
        for (var i = 0; i < problem.Count; i++)
            SetDirections(i);
        _active = problem.Count;
    }

    private int Count => _targets.Length;

    public SmoSolution Solve()
    {
        if (Array.Exists(_coefficients, coefficient => coefficient != 0))
            _rows.AddSums(_coefficients, 0, _gradient, _watch.ThrowIfRequested);
        var (limit, interval) = (Math.Max(FewestLimit, 100L * Count), Math.Min(Count, ShrinkEvery));
        var (iteration, untilShrink, converged) = (0L, interval, false);
        for (; iteration < limit; iteration++)
        {
            if (--untilShrink == 0)
            {
                untilShrink = interval;
                Shrink();
                var (steps, active) = (iteration, _active);
                _watch.Progress(() => $"{steps} steps, {active} of {Count} rows are still in question.");
            }

            if (iteration % CancelEvery == 0)
                _watch.ThrowIfRequested();
            if (Step())
                continue;
            LookAtAll();
            converged = !Step();
            if (converged)
                break;
            untilShrink = 1;
        }

        LookAtAll();
        var (bias, objective) = (Bias(), Objective());
        var coefficients = new double[Count];
        for (var i = 0; i < Count; i++)
            coefficients[_rows.RowAt[i]] = _coefficients[i];
        return new SmoSolution(coefficients, bias, objective, iteration, converged);
    }

    /// <summary>Moves two coefficients; false where nothing is left to gain.</summary>
    private bool Step()
    {
        var (up, lowest) = WorkingSet.FindLowest(_gradient.AsSpan(0, _active), _whenRising);
        if (up < 0)
            return false;
        var rising = _rows.Get(up, _active);
        var (down, highest) = WorkingSet.FindPartner(
            _gradient.AsSpan(0, _active), _whenFalling, lowest, rising, _rows.Diagonal, _rows.Diagonal[up]);
        if (down < 0 || highest - lowest < _tolerance)
            return false;
        var falling = _rows.Get(down, _active);
        var violation = _gradient[down] + _whenFalling[down] - lowest;
        var step = violation / WorkingSet.Curvature(_rows.Diagonal[up], _rows.Diagonal[down], rising[down]);
        // In a regression, the cost of a coefficient has a kink at 0: a step ends there.
        var room = _epsilon > 0 && _coefficients[up] < 0 ? -_coefficients[up] : _upper[up] - _coefficients[up];
        var otherRoom = _epsilon > 0 && _coefficients[down] > 0 ? _coefficients[down] : _coefficients[down] - _lower[down];
        step = Math.Min(step, Math.Min(room, otherRoom));
        Raise(up, step, room);
        Lower(down, step, otherRoom);
        WorkingSet.Move(_gradient.AsSpan(0, _active), rising, falling, step);
        return true;
    }

    private void Raise(int i, double step, double room)
    {
        var end = _epsilon > 0 && _coefficients[i] < 0 ? 0 : _upper[i];
        _coefficients[i] = step < room ? _coefficients[i] + step : end;
        SetDirections(i);
    }

    private void Lower(int i, double step, double room)
    {
        var end = _epsilon > 0 && _coefficients[i] > 0 ? 0 : _lower[i];
        _coefficients[i] = step < room ? _coefficients[i] - step : end;
        SetDirections(i);
    }

    private void SetDirections(int i)
    {
        var value = _coefficients[i];
        _whenRising[i] = value >= _upper[i] ? double.PositiveInfinity : value >= 0 ? _epsilon : -_epsilon;
        _whenFalling[i] = value <= _lower[i] ? double.NegativeInfinity : value > 0 ? _epsilon : -_epsilon;
    }

    /// <summary>Puts rows aside that are at a bound, or at 0, and whose gradient says that they will stay there.</summary>
    private void Shrink()
    {
        var (lowest, highest) = Extremes();
        if (!_hasLookedAgain && highest - lowest <= 10 * _tolerance)
        {
            _hasLookedAgain = true;
            LookAtAll();
            (lowest, highest) = Extremes();
        }

        var swaps = new List<(int First, int Second)>();
        for (var i = 0; i < _active; i++)
        {
            if (!IsSettled(i, lowest, highest))
                continue;
            while (--_active > i)
            {
                if (IsSettled(_active, lowest, highest))
                    continue;
                swaps.Add((i, _active));
                break;
            }
        }

        _rows.Swap(swaps);
        foreach (var values in new[] { _targets, _lower, _upper, _coefficients, _gradient, _whenRising, _whenFalling })
        {
            foreach (var (first, second) in swaps)
                (values[first], values[second]) = (values[second], values[first]);
        }
    }

    private bool IsSettled(int i, double lowest, double highest)
        => _gradient[i] + _whenRising[i] > highest && _gradient[i] + _whenFalling[i] < lowest;

    /// <summary>The lowest gradient of what could rise, and the highest of what could fall.</summary>
    private (double Lowest, double Highest) Extremes()
    {
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < _active; i++)
        {
            lowest = Math.Min(lowest, _gradient[i] + _whenRising[i]);
            highest = Math.Max(highest, _gradient[i] + _whenFalling[i]);
        }

        return (lowest, highest);
    }

    /// <summary>Takes up all rows again, with the gradients that they have by now.</summary>
    private void LookAtAll()
    {
        if (_active == Count)
            return;
        for (var i = _active; i < Count; i++)
            _gradient[i] = -_targets[i];
        _rows.AddSums(_coefficients, _active, _gradient, _watch.ThrowIfRequested);
        _active = Count;
    }

    private double Bias()
    {
        var (sum, free) = (0.0, 0);
        for (var i = 0; i < Count; i++)
        {
            var value = _coefficients[i];
            if (value <= _lower[i] || value >= _upper[i] || (_epsilon > 0 && value == 0))
                continue;
            sum += _gradient[i] + (value > 0 ? _epsilon : -_epsilon);
            free++;
        }

        if (free > 0)
            return -sum / free;
        var (lowest, highest) = Extremes();
        return -(double.IsFinite(lowest) && double.IsFinite(highest) ? (lowest + highest) / 2 : double.IsFinite(lowest) ? lowest : highest);
    }

    private double Objective()
    {
        var objective = 0.0;
        for (var i = 0; i < Count; i++)
            objective += (_coefficients[i] * (_gradient[i] - _targets[i]) / 2) + (_epsilon * Math.Abs(_coefficients[i]));
        return objective;
    }
}
