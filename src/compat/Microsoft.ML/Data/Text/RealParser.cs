using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>Parses real numbers; a text that is none becomes NaN.</summary>
internal sealed class RealParser(char decimalMarker)
{
    private const long MaximumExactInteger = 1L << 53;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    public bool TryParse(ReadOnlySpan<char> text, out float value)
    {
        if (TryParsePlain(text, out var plain))
        {
            value = (float)plain;
            // Rounding twice is rounding once, unless the double fell right between two floats.
            if ((BitConverter.DoubleToInt64Bits(plain) & 0x1FFFFFFF) != 0x10000000)
                return true;
        }
        if (!float.TryParse(Normalize(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            value = float.NaN;
        return true;
    }

    public bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        if (!TryParsePlain(text, out value)
            && !double.TryParse(Normalize(text), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            value = double.NaN;
        }
        return true;
    }

    /// <summary>
    /// Digits with or without a fraction and no exponent. Integer and power of ten are exact as doubles, so that
    /// their quotient is the number rounded correctly (Clinger 1990).
    /// </summary>
    private bool TryParsePlain(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var mantissa = 0L;
        var point = -1;
        if (text.Length - start is 0 or > 16)
            return false;
        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                mantissa = (mantissa * 10) + digit;
            else if (text[i] == decimalMarker && point < 0)
                point = i;
            else
                return false;
        }
        if (mantissa > MaximumExactInteger || (point >= 0 && text.Length - start == 1))
            return false;
        value = point < 0 ? mantissa : mantissa / PowersOfTen[text.Length - point - 1];
        if (start == 1 && text[0] == '-')
            value = -value;
        return true;
    }

    private ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is "∞")
            return "Infinity";
        if (text is "-∞")
            return "-Infinity";
        if (decimalMarker == '.')
            return text;
        return text.Contains('.') ? "NaN" : text.ToString().Replace(decimalMarker, '.');
    }
}
