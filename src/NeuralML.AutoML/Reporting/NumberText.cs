using System.Globalization;

namespace NeuralML.AutoML.Reporting;

/// <summary>Numbers as people read them: as many digits as mean something, and their unit.</summary>
internal static class NumberText
{
    /// <summary>Stands for a number that there is not.</summary>
    public const string None = "–";

    private static readonly string[] ByteUnits = ["B", "KB", "MB", "GB", "TB"];

    /// <summary>A whole number, in groups of three digits.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with so many decimals; of very large and very small ones the digits and the power of ten.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return None;
        }

        if (Math.Abs(value) >= 1e12)
        {
            return value.ToString("0.###e0", CultureInfo.InvariantCulture);
        }

        string text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? "−" + text[1..] : text;
    }

    /// <summary>A number with so many digits that count.</summary>
    public static string Significant(double value, int digits)
        => value != 0 && Math.Abs(value) < 1e-6
            ? value.ToString("0.##e0", CultureInfo.InvariantCulture) : Fixed(value, DecimalsOf(value, digits));

    /// <summary>A part of one, in percent; only all is 100, and only nothing is 0.</summary>
    public static string Percent(double part) => part switch
    {
        0 or 1 => Fixed(100 * part, 0) + " %",
        > 0.9995 and < 1 => "> 99.9 %",
        < 0.01 => Significant(100 * part, 1) + " %",
        _ => double.IsFinite(part) ? Fixed(100 * part, 1) + " %" : None,
    };

    /// <summary>How likely, as test results are told.</summary>
    public static string PValue(double value) => value < 0.001 ? "< 0.001" : Fixed(value, value < 0.1 ? 3 : 2);

    /// <summary>A duration.</summary>
    public static string Seconds(double seconds)
    {
        if (!double.IsFinite(seconds))
        {
            return None;
        }

        return seconds switch
        {
            < 1e-3 => Significant(seconds * 1e6, 2) + " µs",
            < 0.9995 => Significant(seconds * 1e3, 2) + " ms",
            < 99.5 => Significant(seconds, 2) + " s",
            < 3600 => Parts(seconds, 60, "min", "s"),
            < 86400 => Parts(seconds / 60, 60, "h", "min"),
            _ => Parts(seconds / 3600, 24, "d", "h"),
        };
    }

    /// <summary>The size of a file.</summary>
    public static string Bytes(long bytes)
    {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < ByteUnits.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return (unit == 0 ? Count(bytes) : Significant(value, 2)) + " " + ByteUnits[unit];
    }

    /// <summary>Rows in a second.</summary>
    public static string Rate(double rowsPerSecond) => rowsPerSecond switch
    {
        >= 9.95e5 => Significant(rowsPerSecond / 1e6, 2) + " M",
        >= 9950 => Significant(rowsPerSecond / 1e3, 2) + " k",
        _ => Significant(rowsPerSecond, 2),
    };

    /// <summary>The decimals that show so many digits of <paramref name="value"/>.</summary>
    public static int DecimalsOf(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return 0;
        }

        int decimals = (int)Math.Clamp(digits - 1 - Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9), 0, 9);

        // 0.999 is rounded to 1.0, which has a digit more before the point.
        bool carries = decimals > 0 && Math.Abs(Math.Round(value, decimals)) >= Math.Pow(10, digits - decimals);
        return carries ? decimals - 1 : decimals;
    }

    private static string Parts(double smaller, int ratio, string unit, string smallerUnit)
    {
        long total = (long)Math.Round(smaller);
        string text = Count(total / ratio) + " " + unit;
        return total % ratio == 0 ? text : text + " " + Count(total % ratio) + " " + smallerUnit;
    }
}
