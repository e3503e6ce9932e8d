using System.Globalization;

namespace NeuralML.Benchmarks.Harness;

/// <summary>The limit a figure has to keep.</summary>
internal sealed record Bar
{
    private readonly bool _isUpper;
    private readonly double _limit;

    private Bar(bool isUpper, double limit) => (_isUpper, _limit) = (isUpper, limit);

    public static Bar AtMost(double limit) => new(isUpper: true, limit);

    public static Bar AtLeast(double limit) => new(isUpper: false, limit);

    // NaN holds neither bar.
    public bool Holds(double value) => _isUpper ? value <= _limit : value >= _limit;

    public override string ToString() => (_isUpper ? "<= " : ">= ") + _limit.ToString("0.0###", CultureInfo.InvariantCulture);
}
