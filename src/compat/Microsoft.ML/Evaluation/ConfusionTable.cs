using System.Globalization;
using System.Text;

namespace Microsoft.ML.Data;

internal static class ConfusionTable
{
    private const string Predicted = "PREDICTED";

    public static string Format(ConfusionMatrix matrix, string[] classNames, bool isBinary)
    {
        var width = matrix.NumberOfClasses == 2 ? 9 : 6;
        var left = Math.Max(Predicted.Length, 1 + classNames.Max(name => name.Length));
        var line = $"{new string(' ', left)} ||{new string('=', matrix.NumberOfClasses * (width + 2))}\n";
        var text = new StringBuilder();
        if (isBinary)
            AppendPositiveRatio(text, matrix);
        text.Append("\nConfusion table\n").Append(line);
        AppendRow(text, Predicted.PadRight(left), classNames.Select(name => Clip(name, width - 1)), width, "Recall");
        text.Append("TRUTH".PadRight(left)).Append(" ||").Append(line.AsSpan(left + 3));
        for (var i = 0; i < classNames.Length; i++)
        {
            var counts = matrix.Counts[i].Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
            AppendRow(text, classNames[i].PadLeft(left), counts, width, Fraction(matrix.PerClassRecall[i]));
        }

        text.Append(line);
        AppendRow(text, "Precision".PadRight(left), matrix.PerClassPrecision.Select(Fraction), width, "");
        return text.ToString();
    }

    private static void AppendPositiveRatio(StringBuilder text, ConfusionMatrix matrix)
    {
        double positive = matrix.Counts[0].Sum(), negative = matrix.Counts[1].Sum();
        var share = ConfusionMatrix.Share(positive, positive + negative);
        text.Append(
            CultureInfo.InvariantCulture,
            $"TEST POSITIVE RATIO:\t{share:F4} ({positive:F1}/({positive:F1}+{negative:F1}))");
    }

    private static void AppendRow(StringBuilder text, string name, IEnumerable<string> cells, int width, string last)
    {
        text.Append(name).Append(" ||");
        foreach (var cell in cells)
            text.Append(cell.PadLeft(width)).Append(" |");
        text.Append(last.Length == 0 ? "" : " ").Append(last).Append('\n');
    }

    private static string Fraction(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Clip(string name, int length) => name.Length <= length ? name : name[..length];
}
