using System.Text.Json.Nodes;

namespace NeuralML.Compat.Tests;

/// <summary>What the golden file says of a pipeline, without LightGBM, which has no stand-in: the estimators behind it move up.</summary>
internal static class WithoutLightGbm
{
    private const int SearchSpaceDimensions = 9;

    public static JsonObject Pipeline(JsonNode node)
    {
        var pipeline = node.DeepClone().AsObject();
        var estimators = pipeline["estimators"]!.AsObject();
        var dropped = estimators.Where(pair => IsLightGbm((string)pair.Value!)).Select(pair => pair.Key).ToHashSet();
        var names = estimators.Select(pair => pair.Key).Where(key => !dropped.Contains(key)).Index()
            .ToDictionary(pair => pair.Item, pair => $"e{pair.Index}");
        string Rename(string text) => string.Join(" * ", text.Split(" * ").Select(name => names[name]));

        pipeline["estimators"] = Members(estimators, names);
        pipeline["schemas"] = new JsonArray([.. pipeline["schemas"]!.AsArray().Select(schema => (string)schema!)
            .Where(schema => !schema.Split(" * ").Any(dropped.Contains)).Select(schema => (JsonNode)Rename(schema))]);
        pipeline["searchSpaceKeys"] = new JsonArray([.. names.Values.Append("_SCHEMA_").Select(name => (JsonNode)name)]);
        pipeline["featureSpaceDim"] = (int)pipeline["featureSpaceDim"]! - (dropped.Count * SearchSpaceDimensions);
        var parameter = Members(pipeline["defaultParameter"]!.AsObject(), names);
        parameter["_SCHEMA_"] = Rename((string)pipeline["defaultParameter"]!["_SCHEMA_"]!);
        pipeline["defaultParameter"] = parameter;
        if (pipeline["estimatorParameter"] is { } own)
            pipeline["estimatorParameter"] = Members(own.AsObject(), names);
        return pipeline;
    }

    public static bool IsLightGbm(string name) => name.Contains("LightGbm", StringComparison.Ordinal);

    private static JsonObject Members(JsonObject from, Dictionary<string, string> names)
        => new(names.Select(pair => KeyValuePair.Create(pair.Value, from[pair.Key]?.DeepClone())));
}
