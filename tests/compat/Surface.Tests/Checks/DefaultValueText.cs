using System.Globalization;
using System.Reflection;

namespace NeuralML.Compat.Surface.Checks;

/// <summary>Writes constants and default values the way the listings do.</summary>
internal static class DefaultValueText
{
    public static string Of(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.RawDefaultValue switch
        {
            null => IsDefaultOfValue(parameter.ParameterType) ? "default" : "null",
            var value when type.IsEnum && Enum.GetName(type, value) is { } name => $"{type.Name}.{name}",
            var value => Of(value),
        };
    }

    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        char c => char.IsControl(c) ? $"'\\u{(int)c:X4}'" : $"'{c}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    // "default" of a struct is stored as null, and so is that of a type parameter.
    private static bool IsDefaultOfValue(Type type) =>
        type.IsGenericParameter || (type.IsValueType && Nullable.GetUnderlyingType(type) is null);
}
