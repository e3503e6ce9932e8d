using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace;

/// <summary>A value of JSON's kind. Two of them are equal when their JSON texts are, whatever numeric types they were made of.</summary>
[JsonConverter(typeof(ParameterConverter))]
public sealed partial class Parameter : IEquatable<Parameter>, IEqualityComparer<Parameter>
{
    // Indented, because the positions in the messages of failed conversions are those in this text.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    internal Parameter(object? value, ParameterType type) => (Value, ParameterType) = (value, type);

    public ParameterType ParameterType { get; }

    internal object? Value { get; }

    public static Parameter FromDouble(double value) => new(value, ParameterType.Number);

    public static Parameter FromFloat(float value) => new(value, ParameterType.Number);

    public static Parameter FromLong(long value) => new(value, ParameterType.Integer);

    public static Parameter FromInt(int value) => new(value, ParameterType.Integer);

    public static Parameter FromString(string value) => new(value, ParameterType.String);

    public static Parameter FromBool(bool value) => new(value, ParameterType.Bool);

    public static Parameter FromEnum<T>(T value)
        where T : struct, Enum => FromString(value.ToString());

    public static Parameter FromIEnumerable<T>(IEnumerable<T> values) => new(values.ToArray(), ParameterType.Array);

    public static Parameter FromObject<T>(T value)
        where T : class => FromAny(value);

    public static Parameter CreateNestedParameter(params KeyValuePair<string, Parameter>[] parameters)
        => new(new Dictionary<string, Parameter>(parameters), ParameterType.Object);

    public T AsType<T>() => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(this, Indented), Indented)!;

    public override string ToString() => JsonSerializer.Serialize(this);

    public bool Equals(Parameter? other) => other is not null && ToString() == other.ToString();

    public bool Equals(Parameter? x, Parameter? y) => x is null ? y is null : x.Equals(y);

    public override int GetHashCode() => StableHash.Of(ToString());

    public int GetHashCode(Parameter obj) => obj.GetHashCode();

    internal static Parameter FromAny(object value) => value switch
    {
        Parameter parameter => parameter,
        bool flag => FromBool(flag),
        string text => FromString(text),
        Enum symbol => FromString(symbol.ToString()),
        int or long or short or byte or sbyte or ushort or uint => FromLong(Convert.ToInt64(value, null)),
        float number => FromFloat(number),
        double number => FromDouble(number),
        IEnumerable values => FromIEnumerable(values.Cast<object>()),
        _ => FromMembers(value),
    };

    internal Parameter Copy() => JsonSerializer.Deserialize<Parameter>(ToString())!;

    private static Parameter FromMembers(object value)
    {
        var nested = CreateNestedParameter();
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0
                && property.GetValue(value) is { } member)
                nested[property.Name] = FromAny(member);
        }

        return nested;
    }
}
