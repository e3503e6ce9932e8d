using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Data;

internal static class FieldParsers
{
    private static readonly string[] TrueTexts = ["true", "t", "yes", "y", "1", "+1", "+"];
    private static readonly string[] FalseTexts = ["false", "f", "no", "n", "0", "-1", "-"];

    /// <summary>A <see cref="FieldParser{TValue}"/> of the type's raw type.</summary>
    public static Delegate Create(PrimitiveDataViewType type, char decimalMarker) => type switch
    {
        KeyDataViewType key => Generic.Call(Key<uint>, key.RawType, key.Count),
        TextDataViewType => (FieldParser<ReadOnlyMemory<char>>)new TextArena().Add,
        BooleanDataViewType => (FieldParser<bool>)TryParse,
        DateTimeDataViewType => (FieldParser<DateTime>)TryParse,
        DateTimeOffsetDataViewType => (FieldParser<DateTimeOffset>)TryParse,
        TimeSpanDataViewType => (FieldParser<TimeSpan>)TryParse,
        _ when type.RawType == typeof(float) => (FieldParser<float>)new RealParser(decimalMarker).TryParse,
        _ when type.RawType == typeof(double) => (FieldParser<double>)new RealParser(decimalMarker).TryParse,
        _ => Generic.Call(Integer<int>, type.RawType),
    };

    private static FieldParser<TValue> Integer<TValue>()
        where TValue : struct, IBinaryInteger<TValue>
        => (ReadOnlySpan<char> text, out TValue value) =>
        {
            value = default;
            return text[0] != '+' && TValue.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        };

    // Texts count keys from 0. What is no key of the range is missing.
    private static FieldParser<TKey> Key<TKey>(ulong count)
        where TKey : struct, IBinaryInteger<TKey>
        => (ReadOnlySpan<char> text, out TKey value) =>
        {
            var isKey = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && key < count;
            value = isKey ? TKey.CreateTruncating(key + 1) : TKey.Zero;
            return true;
        };

    private static bool TryParse(ReadOnlySpan<char> text, out bool value)
    {
        value = Contains(TrueTexts, text);
        return value || Contains(FalseTexts, text);
    }

    private static bool Contains(string[] texts, ReadOnlySpan<char> text)
    {
        foreach (var candidate in texts)
        {
            if (text.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out DateTime value)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out value);

    private static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
        => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
}
