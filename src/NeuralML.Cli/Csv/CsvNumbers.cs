using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuralML.Cli.Csv;

/// <summary>Reads numbers and tells what is none.</summary>
/// <param name="separator">
/// Between fields. Files with semicolons come from places where numbers have a decimal comma; in others a comma groups thousands.
/// </param>
internal sealed partial class CsvNumbers(char separator)
{
    private static readonly FrozenSet<string> s_missing =
        FrozenSet.ToFrozenSet(["", "?", "NA", "N/A", "#N/A", "NaN", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field says that there is no value.</summary>
    public static bool IsMissing(string field) => s_missing.Contains(field);

    /// <summary>Reads a finite number.</summary>
    public bool TryParse(string field, out double value)
    {
        if (Parse(field, out value))
            return true;
        if (!field.Contains(','))
            return false;
        if (separator == ';')
            return !field.Contains('.') && Parse(field.Replace(',', '.'), out value);
        return Grouped().IsMatch(field) && Parse(field.Replace(",", "", StringComparison.Ordinal), out value);
    }

    private static bool Parse(string field, out double value)
        => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite((float)value);

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();
}
