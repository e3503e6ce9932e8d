using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>
/// Randomized direct search from the default, which should be a cheap point (Wu, Wang and Huang 2021: Frugal Optimization for
/// Cost-related Hyperparameters): a step in a random direction, then in the opposite one; shorter steps when neither helps, and a new
/// start when they have become too short.
/// </summary>
internal sealed class CostFrugalTuner : ILearningTuner
{
    private const double FirstStep = 0.1;
    private const double ShortestStep = 0.01;

    // The directions to try before a step is shortened are 2^(d-1), but no more than this many.
    private const int MostDirections = 256;

    private readonly SearchSpace.SearchSpace _space;
    private readonly Random _random;
    private readonly Dictionary<int, double[]> _proposed = [];
    private double[] _start;
    private double _startLoss = double.MaxValue;
    private double[]? _incumbent;
    private double _loss;
    private double[]? _direction;
    private bool _isOpposite;
    private double _step;
    private int _failures;

    public CostFrugalTuner(SearchSpace.SearchSpace space, int? seed)
    {
        _space = space;
        _random = seed is { } value ? new Random(value) : new Random();
        _start = space.Default;
        _step = FirstStep * Math.Sqrt(Dimensions);
    }

    private int Dimensions => _space.FeatureSpaceDim;

    public Parameter Propose(TrialSettings settings)
    {
        var features = NextFeatures();
        _proposed[settings.TrialId] = features;
        return _space.SampleFromFeatureSpace(features);
    }

    /// <remarks>The best point known is where the search begins.</remarks>
    public void Learn(double[] features, double loss)
    {
        if (loss < _startLoss)
            (_start, _startLoss) = (features, loss);
    }

    public void Update(TrialResult result)
    {
        if (!_proposed.Remove(result.TrialSettings.TrialId, out var features))
            return;
        if (_incumbent is null || result.Loss < _loss)
            Move(features, result.Loss);
        else if (_direction is not null && !_isOpposite)
            _isOpposite = true;
        else
            Fail();
    }

    private double[] NextFeatures()
    {
        if (_incumbent is null)
            return _start;
        _direction ??= NextDirection();
        var length = _isOpposite ? -_step : _step;
        return [.. _incumbent.Zip(_direction, (value, part) => Math.Clamp(value + (length * part), 0, 1))];
    }

    private void Move(double[] features, double loss)
    {
        (_incumbent, _loss) = (features, double.IsNaN(loss) ? double.MaxValue : loss);
        (_direction, _isOpposite, _failures) = (null, false, 0);
    }

    private void Fail()
    {
        (_direction, _isOpposite) = (null, false);
        if (++_failures < Math.Min(MostDirections, Math.Pow(2, Dimensions - 1)))
            return;
        _failures = 0;
        _step /= Math.Sqrt(2);
        if (_step >= ShortestStep)
            return;
        _incumbent = null;
        _start = [.. Enumerable.Range(0, Dimensions).Select(_ => _random.NextDouble())];
        _step = FirstStep * Math.Sqrt(Dimensions);
    }

    private double[] NextDirection()
    {
        double[] parts = [.. Enumerable.Range(0, Dimensions).Select(_ => Gaussian.Next(_random))];
        var length = Math.Sqrt(parts.Sum(part => part * part));
        return [.. parts.Select(part => part / length)];
    }
}
