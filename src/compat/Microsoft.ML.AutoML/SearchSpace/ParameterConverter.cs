using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace;

internal sealed class ParameterConverter : JsonConverter<Parameter>
{
    public override Parameter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True or JsonTokenType.False => Parameter.FromBool(reader.GetBoolean()),
        JsonTokenType.String => Parameter.FromString(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt64(out var integer) => Parameter.FromLong(integer),
        JsonTokenType.Number => Parameter.FromDouble(reader.GetDouble()),
        JsonTokenType.StartArray => Parameter.FromIEnumerable(JsonSerializer.Deserialize<Parameter[]>(ref reader, options)!),
        JsonTokenType.StartObject =>
            new Parameter(JsonSerializer.Deserialize<Dictionary<string, Parameter>>(ref reader, options), ParameterType.Object),
        _ => throw new JsonException($"A parameter cannot begin with {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, Parameter value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value.Value, value.Value?.GetType() ?? typeof(object), options);
}
