using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.AutoML;

internal sealed class SweepablePipelineConverter : JsonConverter<SweepablePipeline>
{
    // The factories are not in the text; the package fails by a null reference when it reads one back.
    public override SweepablePipeline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NullReferenceException();

    public override void Write(Utf8JsonWriter writer, SweepablePipeline value, JsonSerializerOptions options)
    {
        var content = new
        {
            schema = value.SchemaText,
            currentSchema = value.CurrentSchema,
            estimators = value.Estimators.ToDictionary(
                pair => pair.Key,
                pair => new { estimatorType = (int)pair.Value.EstimatorType, parameter = pair.Value.Parameter }),
        };
        JsonSerializer.Serialize(writer, content, options);
    }
}
