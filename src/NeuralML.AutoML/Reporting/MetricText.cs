namespace NeuralML.AutoML.Reporting;

/// <summary>Values of the metric, all with the decimals that their standard errors warrant.</summary>
internal sealed class MetricText
{
    private readonly int decimals;

    /// <summary>Looks at the leaderboard for how exact the metric is known.</summary>
    public MetricText(ReportData data)
    {
        var best = FamilyEntries.Best(data.Leaderboard);
        var errors = best.Select(entry => entry.StandardError ?? 0).Where(error => error > 0 && double.IsFinite(error)).Order().ToArray();
        double scale = best.Select(entry => Math.Abs(entry.Mean)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        decimals = Math.Min(6, errors.Length > 0 ? DecimalsOfError(errors[errors.Length / 2]) : NumberText.DecimalsOf(scale, 4));
    }

    /// <summary>A value.</summary>
    public string Of(double? value) => value is null ? NumberText.None : NumberText.Fixed(value.Value, decimals);

    /// <summary>A value and its standard error.</summary>
    public string Of(double value, double? standardError)
        => standardError is null ? Of(value) : Of(value) + " ± " + Of(standardError);

    /// <summary>A difference, its sign before it; where it would be nothing but zeros, with a digit that counts.</summary>
    public string Difference(double value)
    {
        string text = Of(Math.Abs(value));
        bool isTiny = value != 0 && double.IsFinite(value) && !text.AsSpan().ContainsAnyInRange('1', '9');
        text = isTiny ? NumberText.Significant(Math.Abs(value), 1) : text;
        return value < 0 ? "−" + text : text;
    }

    // One digit of the error; two where it begins with 1 or 2, for rounding those to one would change it too much.
    private static int DecimalsOfError(double error)
    {
        double power = Math.Floor(Math.Log10(error));
        double first = error / Math.Pow(10, power);
        return (int)Math.Max(0, first < 2.95 ? 1 - power : -power);
    }
}
