namespace Microsoft.ML.Transforms;

internal sealed class MinMaxStatistics : SlotStatistics
{
    private readonly double[] _minima;
    private readonly double[] _maxima;

    public MinMaxStatistics(int slots)
        : base(slots)
    {
        _minima = new double[slots];
        _maxima = new double[slots];
        Array.Fill(_minima, double.PositiveInfinity);
        Array.Fill(_maxima, double.NegativeInfinity);
    }

    public (double Minimum, double Maximum) GetRange(int slot)
        => GetImplicitZeros(slot) > 0
            ? (Math.Min(0, _minima[slot]), Math.Max(0, _maxima[slot]))
            : (_minima[slot], _maxima[slot]);

    protected override void Add(int slot, double value)
    {
        _minima[slot] = Math.Min(_minima[slot], value);
        _maxima[slot] = Math.Max(_maxima[slot], value);
    }
}
