using System.Globalization;

namespace Microsoft.ML.Data;

public sealed class RankingEvaluatorOptions
{
    public int DcgTruncationLevel = 10;
    public string LabelGains = "0,3,7,15,31";

    internal double[] ParseLabelGains()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(LabelGains);
        return Array.ConvertAll(LabelGains.Split(','), ParseGain);
    }

    private static double ParseGain(string text)
        => double.TryParse(text, CultureInfo.InvariantCulture, out var gain) && gain >= 0
            ? gain
            : throw new FormatException($"{nameof(LabelGains)} must be non-negative numbers between commas, not '{text}'");
}
