using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serving.Cars;

/// <summary>A null is NaN, which ML.NET takes for a missing number.</summary>
internal sealed class MissingNumberConverter : JsonConverter<float>
{
    public override bool HandleNull => true;

    public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => float.NaN,
        JsonTokenType.Number when reader.TryGetSingle(out var number) && float.IsFinite(number) => number,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options)
    {
        if (float.IsNaN(value))
            writer.WriteNullValue();
        else
            writer.WriteNumberValue(value);
    }
}
