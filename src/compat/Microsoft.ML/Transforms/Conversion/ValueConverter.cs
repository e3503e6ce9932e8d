using System.Globalization;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal static class ValueConverter
{
    private static readonly FieldParser<bool> BooleanParser = (FieldParser<bool>)FieldParsers.Create(BooleanDataViewType.Instance, '.');

    public static Func<TIn, TOut> Find<TIn, TOut>()
    {
        if (typeof(TIn) == typeof(TOut))
            return (Func<TIn, TOut>)(object)(Func<TIn, TIn>)(value => value);
        if (typeof(TOut) == typeof(ReadOnlyMemory<char>))
        {
            return (Func<TIn, TOut>)(typeof(TIn) == typeof(bool)
                ? (Func<bool, ReadOnlyMemory<char>>)ToText
                : (Delegate)(Func<TIn, ReadOnlyMemory<char>>)TextConversion.ToText);
        }

        if (typeof(TIn) == typeof(ReadOnlyMemory<char>))
            return (Func<TIn, TOut>)FromText(typeof(TOut));
        if (default(TIn) is DateTime or DateTimeOffset or TimeSpan)
            return (Func<TIn, TOut>)Generic.Call(TimeToNumber<int>, typeof(TOut), typeof(TIn));
        if (typeof(TOut) == typeof(bool))
            return (Func<TIn, TOut>)Generic.Call(NumberToBoolean<int>, typeof(TIn));
        return (Func<TIn, TOut>)(typeof(TIn) == typeof(bool)
            ? Generic.Call(BooleanToNumber<int>, typeof(TOut))
            : (Delegate)Generic.Invoke(NumberToNumber<int, int>, [typeof(TIn), typeof(TOut)])!);
    }

    private static Delegate FromText(Type output)
    {
        if (output == typeof(bool))
            return (Func<ReadOnlyMemory<char>, bool>)ToBoolean;
        if (output == typeof(float))
            return (Func<ReadOnlyMemory<char>, float>)ToReal<float>;
        return output == typeof(double) ? (Func<ReadOnlyMemory<char>, double>)ToReal<double> : TextParsing.Find(output);
    }

    private static Func<T, bool> NumberToBoolean<T>()
        where T : INumberBase<T> => value => !T.IsZero(value);

    private static Func<bool, T> BooleanToNumber<T>()
        where T : INumberBase<T> => value => value ? T.One : T.Zero;

    // The number of ticks of 100 ns, since the year 1 or within the span.
    private static Delegate TimeToNumber<TOut>(Type time)
        where TOut : INumberBase<TOut>
    {
        if (time == typeof(DateTime))
            return (Func<DateTime, TOut>)(value => TOut.CreateChecked(value.Ticks));
        return time == typeof(TimeSpan)
            ? (Func<TimeSpan, TOut>)(value => TOut.CreateChecked(value.Ticks))
            : (Func<DateTimeOffset, TOut>)(value => TOut.CreateChecked(value.UtcTicks));
    }

    private static Func<TIn, TOut> NumberToNumber<TIn, TOut>()
        where TIn : INumberBase<TIn>
        where TOut : INumberBase<TOut> => TOut.CreateTruncating;

    private static ReadOnlyMemory<char> ToText(bool value) => (value ? bool.TrueString : bool.FalseString).AsMemory();

    private static bool ToBoolean(ReadOnlyMemory<char> text) => BooleanParser(text.Span, out var value) && value;

    // No text is 0, and what is no number is missing.
    private static T ToReal<T>(ReadOnlyMemory<char> text)
        where T : IFloatingPointIeee754<T>
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.IsEmpty)
            return T.Zero;
        if (T.TryParse(text.Span, Style, CultureInfo.InvariantCulture, out var value))
            return value;
        return text.Span is "∞" ? T.PositiveInfinity : text.Span is "-∞" ? T.NegativeInfinity : T.NaN;
    }
}
