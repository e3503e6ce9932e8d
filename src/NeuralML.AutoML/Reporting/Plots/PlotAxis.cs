namespace NeuralML.AutoML.Reporting.Plots;

/// <summary>An axis.</summary>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Range">The values.</param>
/// <param name="Ticks">The marks.</param>
internal sealed record PlotAxis(string Title, ValueRange Range, IReadOnlyList<Tick> Ticks)
{
    /// <summary>An axis with round marks.</summary>
    public static PlotAxis Of(string title, ValueRange range, int mostTicks = 6) => new(title, range, Plots.Ticks.Nice(range, mostTicks));

    /// <summary>An axis from 0 to 1.</summary>
    public static PlotAxis Share(string title) => Of(title, new(0, 1));

    /// <summary>An axis of time from 0 on, in seconds, minutes or hours.</summary>
    public static PlotAxis Time(string title, double seconds)
    {
        var (unit, name) = seconds switch
        {
            > 7200 => (3600, "hours"),
            > 180 => (60, "minutes"),
            _ => (1, "seconds"),
        };
        var range = new ValueRange(0, Math.Max(seconds, 1e-3));
        var ticks = Plots.Ticks.Nice(new(0, range.High / unit), 6);
        return new($"{title} ({name})", range, [.. ticks.Select(tick => tick with { Value = tick.Value * unit })]);
    }
}
