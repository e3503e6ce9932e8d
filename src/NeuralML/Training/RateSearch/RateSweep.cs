namespace NeuralML.Training.RateSearch;

/// <summary>Takes note of the losses while the learning rate rises, and ends the fit when it has seen enough.</summary>
internal sealed class RateSweep(CancellationToken cancellation) : TrainingCallback, IDisposable
{
    public const int Steps = 200;

    private const double Lowest = 1e-6;
    private const double Highest = 10;
    private const double Decay = 0.95;
    private const double Excess = 4;

    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly List<double> _rates = [];
    private readonly List<double> _losses = [];
    private double _average;
    private double _lowest = double.PositiveInfinity;

    /// <summary>What ends the fit.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Whether it has seen enough.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The learning rate of a step; the first is 0.</summary>
    public static double RateOf(long step) => Lowest * Math.Pow(Highest / Lowest, step / (Steps - 1.0));

    /// <exception cref="InvalidOperationException">Not even the first loss was a number.</exception>
    public LearningRateCurve ToCurve()
        => _losses.Count > 0
            ? new LearningRateCurve(_rates, _losses)
            : throw new InvalidOperationException("The loss is not a finite number. Scale features and label to a moderate range.");

    public override void OnBatchEnd(TrainingContext context)
    {
        var loss = context.BatchLoss;
        _average = (Decay * _average) + ((1 - Decay) * loss);
        var smooth = _average / (1 - Math.Pow(Decay, _losses.Count + 1));
        if (double.IsFinite(smooth) && smooth <= Excess * _lowest)
        {
            _rates.Add(context.LearningRate);
            _losses.Add(smooth);
            _lowest = Math.Min(_lowest, smooth);
            if (_losses.Count < Steps)
                return;
        }

        IsComplete = true;
        _end.Cancel();
    }

    public void Dispose() => _end.Dispose();
}
