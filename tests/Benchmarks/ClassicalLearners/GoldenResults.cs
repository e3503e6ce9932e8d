using System.Text.Json.Nodes;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>What ML.NET reached with default parameters, from golden/trainers.json beside the tables.</summary>
internal sealed class GoldenResults(string dataFolder)
{
    private readonly JsonNode _file
        = JsonNode.Parse(File.ReadAllText(Path.Combine(dataFolder, "..", "golden", "trainers.json")))!;

    public IEnumerable<GoldenResult> All => _file["results"]!.AsArray().Select(node => new GoldenResult(
        (string)node!["dataset"]!,
        (string)node["trainer"]!,
        (bool)node["normalized"]!,
        node["metrics"]!.AsObject()
            .Where(pair => pair.Value is JsonValue value && value.TryGetValue<double>(out _))
            .ToDictionary(pair => pair.Key, pair => (double)pair.Value!, StringComparer.Ordinal)));
}
