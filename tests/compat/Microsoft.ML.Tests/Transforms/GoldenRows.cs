using System.Text.Json.Nodes;
using Microsoft.ML;
using NeuralML.Compat.Tests.Transforms.Features;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>The rows of a golden case of transforms.json.</summary>
internal static class GoldenRows
{
    public static IDataView Load(MLContext mlContext, JsonObject golden, JsonNode rows) => (string?)golden["input"] switch
    {
        "texts" => mlContext.Data.LoadFromEnumerable(rows.AsArray().Select(row => new TextRow { Text = (string)row![0]! }).ToArray()),
        "conv" => mlContext.Data.LoadFromEnumerable(rows.AsArray().Select(row => ConvRow.Parse(row!)).ToArray()),
        _ => mlContext.Data.LoadFromEnumerable(rows.AsArray().Select(row => MainRow.Parse(row!)).ToArray()),
    };
}
