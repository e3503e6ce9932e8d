using System.Globalization;

namespace Microsoft.ML.Transforms;

/// <summary>Values as the texts that key values and slot names consist of.</summary>
internal static class TextConversion
{
    public static ReadOnlyMemory<char> ToText<T>(T value) => value switch
    {
        ReadOnlyMemory<char> text => text,
        float number => number.ToString("G7", CultureInfo.InvariantCulture).AsMemory(),
        double number => number.ToString("G17", CultureInfo.InvariantCulture).AsMemory(),
        bool flag => (flag ? "1" : "0").AsMemory(),
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture).AsMemory(),
        DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture).AsMemory(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture).AsMemory(),
        _ => value?.ToString().AsMemory() ?? default,
    };
}
