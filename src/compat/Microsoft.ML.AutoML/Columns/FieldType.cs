using System.Globalization;
using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

/// <summary>The type of a column of fields: a flag, a number or, when it is neither, a text.</summary>
internal static class FieldType
{
    private static readonly HashSet<string> Flags
        = new(["true", "false", "yes", "no", "y", "n", "t", "f", "+", "-"], StringComparer.OrdinalIgnoreCase);

    /// <param name="fields">The fields of the column.</param>
    /// <param name="isLabel">The label is a flag too when it is 0 and 1.</param>
    public static DataKind Of(IReadOnlyCollection<string> fields, bool isLabel)
    {
        if (fields.All(Flags.Contains) || (isLabel && fields.All(field => field is "0" or "1")))
            return DataKind.Boolean;
        return fields.All(IsNumberOrMissing) ? DataKind.Single : DataKind.String;
    }

    private static bool IsNumberOrMissing(string field)
        => field.Length == 0 || field == "?" || float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
