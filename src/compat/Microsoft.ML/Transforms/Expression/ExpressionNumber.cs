using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.ML.Transforms;

/// <summary>Numbers in an expression: 12, 12L, 0xFFu, 1.5, 1e-3, 1.5d.
/// Without a suffix an integer has 32 bits if it fits, a real always.</summary>
internal static partial class ExpressionNumber
{
    public static object Read(string text, ref int position)
    {
        var start = position;
        var match = Pattern().Match(text, position);
        position += match.Length;
        if (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
            throw ExpressionErrors.At(position, $"'{text[position]}' cannot follow a number");
        var digits = match.Groups["digits"].Value;
        var suffix = match.Groups["suffix"].Value.ToLowerInvariant();
        if (match.Groups["hex"].Success)
            return Integer(digits, NumberStyles.AllowHexSpecifier, suffix, start);
        return digits.AsSpan().ContainsAny('.', 'e', 'E') || suffix is "f" or "d"
            ? Real(digits, suffix, start)
            : Integer(digits, NumberStyles.None, suffix, start);
    }

    private static object Real(string digits, string suffix, int start)
    {
        if (suffix is not ("" or "f" or "d"))
            throw ExpressionErrors.At(start, "a number with a fraction or exponent can end in f or d only");
        return suffix == "d"
            ? double.Parse(digits, CultureInfo.InvariantCulture)
            : (object)float.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static object Integer(string digits, NumberStyles style, string suffix, int start)
    {
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var value))
            throw ExpressionErrors.At(start, "the number is too large");
        // 0xFFFFFFFF is -1, and 0xFFFFFFFFu is not.
        if (style == NumberStyles.AllowHexSpecifier && value <= uint.MaxValue && suffix.Length == 0)
            return unchecked((int)value);
        if (value <= int.MaxValue && !suffix.Contains('l'))
            return (int)value;
        return value <= long.MaxValue || style == NumberStyles.AllowHexSpecifier
            ? unchecked((long)value)
            : throw ExpressionErrors.At(start, "the number is too large");
    }

    [GeneratedRegex(@"\G(?:0[xX](?<hex>)(?<digits>[0-9a-fA-F]+)(?<suffix>[uUlL]{0,2})"
        + @"|(?<digits>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?<suffix>[fFdD]|[uUlL]{0,2}))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
