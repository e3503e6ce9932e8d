namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>Marks at round numbers.</summary>
internal static class Ticks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>At most <paramref name="most"/> marks within <paramref name="range"/>, 1, 2, 2.5 or 5 times a power of ten apart.</summary>
    public static IReadOnlyList<Tick> Nice(ValueRange range, int most)
    {
        double step = Step(range.Span / most);
        double first = Math.Ceiling(range.Low / step - 1e-9);
        double last = Math.Floor(range.High / step + 1e-9);
        while (last - first + 1 > most)
        {
            step = Step(step * 1.01);
            first = Math.Ceiling(range.Low / step - 1e-9);
            last = Math.Floor(range.High / step + 1e-9);
        }

        var ticks = new List<Tick>();
        for (double index = first; index <= last; index++)
        {
            double value = index * step;
            ticks.Add(new(value, Label(value, step, range)));
        }

        return ticks;
    }

    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * Steps.First(step => step * power >= least * (1 - 1e-9));
    }

    private static string Label(double value, double step, ValueRange range)
    {
        double largest = Math.Max(Math.Abs(range.Low), Math.Abs(range.High));
        var (unit, suffix) = largest switch
        {
            >= 1e15 or < 1e-5 => (Math.Pow(10, Math.Floor(Math.Log10(largest))), $"e{(int)Math.Floor(Math.Log10(largest))}"),
            >= 2e9 => (1e9, "G"),
            >= 2e6 => (1e6, "M"),
            >= 2e4 => (1e3, "k"),
            _ => (1, ""),
        };
        return value == 0 ? "0" : NumberText.Fixed(value / unit, Decimals(step / unit)) + suffix;
    }

    // 2.5 needs a decimal more than its power of ten.
    private static int Decimals(double step)
    {
        int decimals = NumberText.DecimalsOf(step, 1);
        double shifted = step * Math.Pow(10, decimals);
        return Math.Abs(shifted - Math.Round(shifted)) > 1e-6 ? decimals + 1 : decimals;
    }
}
