using System.Text.Json;
using System.Text.Json.Serialization;

namespace NeuralML.Cli.Inspect;

/// <summary>Prints a description as JSON.</summary>
internal static class DescriptionJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static void Write(ModelDescription description, TextWriter writer)
        => writer.WriteLine(JsonSerializer.Serialize(description, s_options));
}
