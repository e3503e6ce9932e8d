using System.Globalization;
using NeuralML.AutoML;
using Spectre.Console;

namespace CompareLearners.Views;

/// <summary>Metrics and configurations for people.</summary>
internal static class MetricText
{
    public static string Name(ComparisonMetric metric) => metric switch
    {
        ComparisonMetric.AreaUnderRocCurve => "AUC",
        ComparisonMetric.Accuracy => "Accuracy",
        _ => "RMSE",
    };

    public static bool LessIsBetter(ComparisonMetric metric) => metric == ComparisonMetric.RootMeanSquaredError;

    public static string Value(double? value)
    {
        var digits = Math.Abs(value ?? 0) switch { < 10 => "N4", < 1000 => "N2", _ => "N0" };
        return value?.ToString(digits, CultureInfo.InvariantCulture) ?? "";
    }

    public static Text Number(double value, string format) => new(value.ToString(format, CultureInfo.InvariantCulture));

    public static string Shorten(string text, int length) => text.Length <= length ? text : text[..Math.Max(0, length - 1)] + "…";
}
