using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace;

/// <summary>The package writes a search space as nothing at all; only single options and parameters have a JSON text.</summary>
internal sealed class SearchSpaceConverter : JsonConverter<SearchSpace>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(SearchSpace));

    public override SearchSpace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("A search space has no JSON text to be read from; build it from its options.");

    public override void Write(Utf8JsonWriter writer, SearchSpace value, JsonSerializerOptions options)
    {
    }
}
