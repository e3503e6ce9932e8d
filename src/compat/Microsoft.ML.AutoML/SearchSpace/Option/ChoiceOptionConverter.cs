using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace.Option;

internal sealed class ChoiceOptionConverter : JsonConverter<ChoiceOption>
{
    public override ChoiceOption Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var content = JsonSerializer.Deserialize<Content>(ref reader, options);
        return content is { Choices: { } choices, Default: { } preset }
            ? new ChoiceOption(choices, preset)
            : throw new JsonException("A choice needs the members 'choices' and 'default'.");
    }

    public override void Write(Utf8JsonWriter writer, ChoiceOption value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, new Content(value.DefaultChoice, value.Choices), options);

    private sealed record Content(
        [property: JsonPropertyName("default")] Parameter? Default,
        [property: JsonPropertyName("choices")] Parameter[] Choices);
}
