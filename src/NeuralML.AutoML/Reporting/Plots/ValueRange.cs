namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>The values that an axis shows.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest, above <paramref name="Low"/>.</param>
internal readonly record struct ValueRange(double Low, double High)
{
    /// <summary>Its length.</summary>
    public double Span => High - Low;

    /// <summary>From the lowest to the highest finite one of <paramref name="values"/>; never empty.</summary>
    public static ValueRange Of(IEnumerable<double> values)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        foreach (double value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return low > high ? new(0, 1) : new ValueRange(low, high).Widened();
    }

    /// <summary>
    /// Like <see cref="Of"/>, without values that would squeeze all others: those further from the middle half than
    /// <paramref name="lengths"/> of its lengths.
    /// </summary>
    public static ValueRange WithoutOutliers(IEnumerable<double> values, double lengths = 2)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length < 4)
        {
            return Of(sorted);
        }

        double low = sorted[sorted.Length / 4];
        double high = sorted[sorted.Length * 3 / 4];
        double reach = lengths * (high - low);
        return reach > 0 ? Of(sorted.Where(value => value >= low - reach && value <= high + reach)) : Of(sorted);
    }

    /// <summary>Whether it holds <paramref name="value"/>.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>With room of this part of its length at both ends.</summary>
    public ValueRange Padded(double part) => new(Low - part * Span, High + part * Span);

    /// <summary>Extended as far as <paramref name="value"/>.</summary>
    public ValueRange With(double value) => double.IsFinite(value) ? new(Math.Min(Low, value), Math.Max(High, value)) : this;

    private ValueRange Widened()
    {
        // Of one value only: an axis needs a length that arithmetic can tell from nothing.
        double least = Math.Max(1e-9, 1e-6 * Math.Max(Math.Abs(Low), Math.Abs(High)));
        return Span >= least ? this : new(Low - Math.Max(0.5 * Math.Abs(Low), 0.5), High + Math.Max(0.5 * Math.Abs(High), 0.5));
    }
}
