using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Limited-memory BFGS with a fixed step along each direction: all parameters are one long vector, and the inverse of the curvature
/// is estimated from the last few changes of place and gradient (Nocedal, 1980).
/// </summary>
public class LBFGS : optim.Optimizer, optim.ILearningRateController
{
    private const double LeastCurvature = 1e-10;

    private readonly Parameter[] _parameters;
    private readonly long _iterations;
    private readonly long _evaluations;
    private readonly double _gradientTolerance;
    private readonly double _changeTolerance;
    private readonly long _historySize;

    private readonly Queue<(Tensor Place, Tensor Gradient, double Curvature)> _history = new();
    private Tensor? _direction;
    private Tensor? _gradient;
    private double _length;
    private double _scale = 1;

    internal LBFGS(
        IEnumerable<Parameter> parameters, double rate, long iterations, long evaluations, double gradientTolerance,
        double changeTolerance, long historySize)
    {
        if (!(rate >= 0))
            throw new ArgumentOutOfRangeException("lr", rate, "Invalid lr: it must be 0 or more.");
        _parameters = [.. parameters];
        LearningRate = InitialLearningRate = rate;
        (_iterations, _evaluations, _historySize) = (iterations, evaluations, historySize);
        (_gradientTolerance, _changeTolerance) = (gradientTolerance, changeTolerance);
    }

    public double LearningRate { get; set; }
    public double InitialLearningRate { get; set; }

    public override IEnumerable<optim.ILearningRateController> ParamGroups => [this];

    public override IEnumerable<Parameter> parameters() => _parameters;

    public override unsafe void zero_grad()
    {
        var handles = Array.ConvertAll(_parameters, parameter => parameter.Handle);
        fixed (nint* first = handles)
            Shim.Check(Shim.shim_clear_grads(first, handles.Length));
        GC.KeepAlive(_parameters);
    }

    public override void add_param_group(ParamGroup param_group) =>
        throw new InvalidOperationException("LBFGS doesn't support per-parameter options (parameter groups)");

    /// <param name="closure">Clears the gradients, computes the loss, propagates it backward and returns it; called several times.</param>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        ArgumentNullException.ThrowIfNull(closure);
        Tensor first;
        using (enable_grad())
            first = closure();
        var loss = first.ToScalar().ToDouble();
        using var scope = NewDisposeScope();
        using var off = no_grad();
        var gradient = Gradient();
        var evaluations = 1L;
        for (var i = 1L; i <= _iterations && Largest(gradient) > _gradientTolerance; i++)
        {
            Turn(gradient);
            var slope = Dot(gradient, _direction!);
            if (slope > -_changeTolerance)
                break;
            Move();
            // Nobody would look at what follows the last move.
            if (i == _iterations)
                break;
            var last = loss;
            loss = Loss(closure);
            gradient = Gradient();
            if (++evaluations >= _evaluations || Largest(_direction!) * _length <= _changeTolerance
                || Math.Abs(loss - last) < _changeTolerance)
                break;
        }

        return first;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        while (_history.TryDequeue(out var oldest))
            Free(oldest);
        _direction?.Dispose();
        _gradient?.Dispose();
    }

    /// <summary>Finds the next direction, and remembers how the gradient changed along the last one.</summary>
    private void Turn(Tensor gradient)
    {
        if (_direction is null)
        {
            Keep(ref _direction, gradient.neg());
            using var size = gradient.abs().sum();
            _length = Math.Min(1, 1 / size.ToScalar().ToDouble()) * LearningRate;
        }
        else
        {
            Remember(gradient);
            Keep(ref _direction, Newton(gradient));
            _length = LearningRate;
        }

        Keep(ref _gradient, gradient.clone());
    }

    private void Remember(Tensor gradient)
    {
        var change = gradient - _gradient!;
        var place = _direction! * _length;
        var curvature = Dot(change, place);
        if (curvature <= LeastCurvature)
            return;
        if (_history.Count == _historySize)
            Free(_history.Dequeue());
        _history.Enqueue((place.DetachFromDisposeScope(), change.DetachFromDisposeScope(), curvature));
        _scale = curvature / Dot(change, change);
    }

    // The two loops over the history: newest first, then oldest first.
    private Tensor Newton(Tensor gradient)
    {
        var history = _history.ToArray();
        var shares = new double[history.Length];
        var direction = gradient.neg();
        for (var i = history.Length - 1; i >= 0; i--)
        {
            shares[i] = Dot(history[i].Place, direction) / history[i].Curvature;
            direction.add_(history[i].Gradient, -shares[i]);
        }

        direction.mul_(_scale);
        for (var i = 0; i < history.Length; i++)
            direction.add_(history[i].Place, shares[i] - Dot(history[i].Gradient, direction) / history[i].Curvature);
        return direction;
    }

    private void Move()
    {
        var offset = 0L;
        foreach (var parameter in _parameters)
        {
            var count = parameter.NumberOfElements;
            using var part = _direction!.narrow(0, offset, count);
            using var shaped = part.view(parameter.shape);
            parameter.add_(shaped, _length);
            offset += count;
        }
    }

    private Tensor Gradient()
    {
        using var scope = NewDisposeScope();
        return cat(Array.ConvertAll(_parameters, parameter => (parameter.grad ?? zeros_like(parameter)).reshape(-1)))
            .MoveToOuterDisposeScope();
    }

    private static double Loss(Func<Tensor> closure)
    {
        using var scope = NewDisposeScope();
        using var on = enable_grad();
        return closure().ToScalar().ToDouble();
    }

    private static double Largest(Tensor vector)
    {
        using var sizes = vector.abs();
        using var largest = sizes.max();
        return largest.ToScalar().ToDouble();
    }

    private static double Dot(Tensor left, Tensor right)
    {
        using var product = left.dot(right);
        return product.ToScalar().ToDouble();
    }

    private static void Keep(ref Tensor? field, Tensor value)
    {
        field?.Dispose();
        field = value.DetachFromDisposeScope();
    }

    private static void Free((Tensor Place, Tensor Gradient, double Curvature) pair)
    {
        pair.Place.Dispose();
        pair.Gradient.Dispose();
    }
}
