using System.Numerics.Tensors;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>
/// Minimizes objective + l2/2 |w|^2 + l1 |w| by limited-memory BFGS. The l1 term is taken care of like in OWL-QN (Andrew and Gao 2007):
/// no step leaves the orthant that it starts into. But only weights that are 0 are kept out of the quasi-Newton step (Schmidt 2010,
/// "projected scaled sub-gradient"), which takes half the steps. Weights that must not be negative stay in their orthant the same way.
/// </summary>
internal sealed class LbfgsMinimizer(
    IObjective objective, double l1, double l2, bool nonNegative, int historySize, double tolerance, IHost host)
{
    private const double SufficientDecrease = 1e-4;
    private const int MaximumBacktracks = 30;
    private const int IterationsToAverage = 5;

    private readonly LbfgsHistory _history = new(historySize);
    private readonly Queue<double> _values = new();
    private readonly double[] _direction = new double[objective.ParameterCount];
    private readonly double[] _free = new double[objective.ParameterCount];
    private readonly double[] _slope = new double[objective.ParameterCount];
    private double[] _point = new double[objective.ParameterCount];
    private double[] _gradient = new double[objective.ParameterCount];
    private double[] _nextPoint = new double[objective.ParameterCount];
    private double[] _nextGradient = new double[objective.ParameterCount];

    public double Value { get; private set; }

    public int Iterations { get; private set; }

    public double[] Minimize(int maximumIterations, ReadOnlySpan<float> start = default)
    {
        TensorPrimitives.ConvertTruncating(start, _point);
        Value = Evaluate(_point, _gradient);
        while (Iterations < maximumIterations && !HasConverged() && Step())
        {
            host.CheckAlive();
            Iterations++;
        }

        return _point;
    }

    private bool HasConverged()
    {
        SetSlope();
        if (TensorPrimitives.MaxMagnitude<double>(_slope) == 0)
            return true;
        var improvement = _values.Count == IterationsToAverage ? (_values.Dequeue() - Value) / IterationsToAverage : double.MaxValue;
        _values.Enqueue(Value);
        // Relative, but an objective that goes to 0 must come to an end, too.
        return improvement <= tolerance * Math.Max(1, Math.Abs(Value));
    }

    /// <summary>The gradient; where |w| has a kink, the derivative in the direction of descent, or 0 if there is none.</summary>
    private void SetSlope()
    {
        _gradient.CopyTo(_slope.AsSpan());
        for (var i = objective.BiasCount; i < _slope.Length; i++)
        {
            if (_point[i] != 0)
                _slope[i] += l1 * Math.Sign(_point[i]);
            else if (_gradient[i] + l1 < 0)
                _slope[i] += l1;
            else if (_gradient[i] - l1 > 0 && !nonNegative)
                _slope[i] -= l1;
            else
                _slope[i] = 0;
        }
    }

    private bool Step()
    {
        while (true)
        {
            SetDirection();
            if (Search())
                return true;
            if (_history.IsEmpty)
                return false;
            _history.Clear();
        }
    }

    private void SetDirection()
    {
        var hasKinks = l1 > 0 || nonNegative;
        for (var i = 0; i < _free.Length; i++)
            _free[i] = hasKinks && i >= objective.BiasCount && _point[i] == 0 ? 0 : 1;
        TensorPrimitives.Negate<double>(_slope, _direction);
        _history.ApplyInverseHessian(_direction, _free);
    }

    private bool Search()
    {
        var length = _history.IsEmpty ? 1 / Math.Max(1, TensorPrimitives.Norm<double>(_direction)) : 1;
        var step = new double[_point.Length];
        for (var i = 0; i < MaximumBacktracks; i++, length *= 0.5)
        {
            TensorPrimitives.MultiplyAdd(_direction, length, _point, _nextPoint);
            Project();
            TensorPrimitives.Subtract<double>(_nextPoint, _point, step);
            var decrease = TensorPrimitives.Dot<double>(step, _slope);
            var value = Evaluate(_nextPoint, _nextGradient);
            if (decrease < 0 && value < Value && value <= Value + (SufficientDecrease * decrease))
            {
                Accept(step, value);
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets weights that left their orthant to 0.</summary>
    private void Project()
    {
        if (l1 == 0 && !nonNegative)
            return;
        for (var i = objective.BiasCount; i < _nextPoint.Length; i++)
        {
            var orthant = nonNegative ? 1 : Math.Sign(_point[i] != 0 ? _point[i] : -_slope[i]);
            if (_nextPoint[i] * orthant <= 0)
                _nextPoint[i] = 0;
        }
    }

    private void Accept(double[] step, double value)
    {
        var change = new double[step.Length];
        TensorPrimitives.Subtract<double>(_nextGradient, _gradient, change);
        _history.Add(step, change);
        (_point, _nextPoint) = (_nextPoint, _point);
        (_gradient, _nextGradient) = (_nextGradient, _gradient);
        Value = value;
    }

    private double Evaluate(double[] point, double[] gradient)
    {
        var value = objective.Evaluate(point, gradient);
        ReadOnlySpan<double> weights = point.AsSpan(objective.BiasCount);
        var slopes = gradient.AsSpan(objective.BiasCount);
        TensorPrimitives.MultiplyAdd(weights, l2, slopes, slopes);
        return value + (l2 / 2 * TensorPrimitives.SumOfSquares(weights)) + (l1 * TensorPrimitives.SumOfMagnitudes(weights));
    }
}
