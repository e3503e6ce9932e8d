using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What counts as missing: NaN, the empty text, key 0. Other types have no missing value.</summary>
internal static class Missing
{
    public static Predicate<T> Test<T>(DataViewType itemType) => (Predicate<T>)(itemType switch
    {
        KeyDataViewType => new Predicate<T>(value => EqualityComparer<T>.Default.Equals(value, default)),
        TextDataViewType => new Predicate<ReadOnlyMemory<char>>(text => text.IsEmpty),
        _ when typeof(T) == typeof(float) => new Predicate<float>(float.IsNaN),
        _ when typeof(T) == typeof(double) => new Predicate<double>(double.IsNaN),
        _ => (Delegate)new Predicate<T>(_ => false),
    });

    /// <summary>NaN, or the type's default.</summary>
    public static T Value<T>()
    {
        if (typeof(T) == typeof(float))
            return (T)(object)float.NaN;
        return typeof(T) == typeof(double) ? (T)(object)double.NaN : default!;
    }
}
