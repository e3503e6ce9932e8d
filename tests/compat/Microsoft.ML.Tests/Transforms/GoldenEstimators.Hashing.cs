using Microsoft.ML;
using static Microsoft.ML.Transforms.OneHotEncodingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

internal sealed partial class GoldenEstimators
{
    private void AddHashes()
    {
        const string OneHot = "Categorical.OneHotHashEncoding(\"Out\", ";
        Add(OneHot + "\"Cat\", numberOfBits: 3)", t => t.Categorical.OneHotHashEncoding("Out", "Cat", numberOfBits: 3));
        Add(
            OneHot + "\"Cat\", OneHotEncodingEstimator.OutputKind.Key, numberOfBits: 3)",
            t => t.Categorical.OneHotHashEncoding("Out", "Cat", OutputKind.Key, numberOfBits: 3));
        Add(
            OneHot + "\"VCat\", OneHotEncodingEstimator.OutputKind.Bag, numberOfBits: 3)",
            t => t.Categorical.OneHotHashEncoding("Out", "VCat", OutputKind.Bag, numberOfBits: 3));
        Add(
            OneHot + "\"Cat\", numberOfBits: 3, maximumNumberOfInverts: -1)",
            t => t.Categorical.OneHotHashEncoding("Out", "Cat", numberOfBits: 3, maximumNumberOfInverts: -1));
        foreach (var column in (string[])["Cat", "A", "Flag"])
        {
            Add(
                $"Conversion.Hash(\"Out\", \"{column}\", numberOfBits: 16)",
                t => t.Conversion.Hash("Out", column, numberOfBits: 16));
        }

        Add("Conversion.Hash(\"Out\", \"I\")", t => t.Conversion.Hash("Out", "I"));
    }

    private void AddValueMappings()
    {
        const string MapValue = "Conversion.MapValue(\"Out\", new Dictionary";
        var warmth = new Dictionary<string, string> { ["red"] = "warm", ["green"] = "cold", ["blue"] = "cold", ["yellow"] = "warm" };
        Add(
            MapValue + "<string, float> { [\"red\"] = 1.5f, [\"green\"] = 2.5f, [\"blue\"] = -1 }, \"Cat\")",
            t => t.Conversion.MapValue("Out", new Dictionary<string, float> { ["red"] = 1.5f, ["green"] = 2.5f, ["blue"] = -1 }, "Cat"));
        Add(
            MapValue + "<string, string> { [\"red\"] = \"warm\", [\"green\"] = \"cold\", [\"blue\"] = \"cold\", "
            + "[\"yellow\"] = \"warm\" }, \"Cat\")",
            t => t.Conversion.MapValue("Out", warmth, "Cat"));
        _byApi.Add(
            "same dictionary, treatValuesAsKeyType: true",
            mlContext => mlContext.Transforms.Conversion.MapValue("Out", warmth, "Cat", treatValuesAsKeyType: true));
        Add(
            MapValue + "<float, int[]> { [1] = new[] { 1, 2 }, [0] = new[] { 3, 4 } }, \"Z\")",
            t => t.Conversion.MapValue("Out", new Dictionary<float, int[]> { [1] = [1, 2], [0] = [3, 4] }, "Z"));
        Add(
            MapValue + "<string, int> { [\"x\"] = 10, [\"y\"] = 20 }, \"VCat\")",
            t => t.Conversion.MapValue("Out", new Dictionary<string, int> { ["x"] = 10, ["y"] = 20 }, "VCat"));
    }
}
