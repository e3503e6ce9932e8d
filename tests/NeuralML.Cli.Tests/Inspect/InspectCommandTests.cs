using System.Text.Json;
using Microsoft.ML;

namespace NeuralML.Cli.Tests.Inspect;

[Collection(SharedModels.Name)]
public sealed class InspectCommandTests(TrainedModels models)
{
    [Fact]
    public void A_model_tells_its_columns_and_what_it_is()
    {
        models.Classes.ShouldBeDone();
        var lines = Tool.Run("inspect", models.ClassesModel).ShouldBeDone().Lines;

        lines[0].ShouldStartWith($"{models.ClassesModel}, ");
        lines.ShouldContain("  garden  String");
        lines.ShouldContain("not needed to predict");
        lines.ShouldContain("  PredictedLabel  Key<UInt32, 0-2>");
        lines[^1].ShouldBe("  MaximumEntropy");
    }

    [Fact]
    public void Json_is_one_document()
    {
        models.Prices.ShouldBeDone();
        var root = JsonDocument.Parse(Tool.Run("inspect", models.PricesModel, "--json").ShouldBeDone().Results).RootElement;

        root.GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(models.PricesModel).Length);
        Names("inputs").ShouldBe(["area in m²", "town", "rooms"]);
        Names("unused").ShouldBe(["Price"]);
        Names("outputs").ShouldBe(["Score"]);
        root.GetProperty("steps").GetArrayLength().ShouldBeGreaterThan(0);

        string[] Names(string property)
            => [.. root.GetProperty(property).EnumerateArray().Select(column => column.GetProperty("name").GetString()!)];
    }

    [Fact]
    public void A_network_tells_its_parameters()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(i => new Point { X = i % 5, Label = i % 5 * 2 }));
        using var model = ml.NeuralNet(new NeuralNetOptions
        {
            NumericColumnNames = ["X"], Architecture = NeuralNetArchitecture.Mlp, HiddenSizes = [4], MaximumEpochs = 1,
        }).Fit(data);
        var file = models.Folder.File("network.zip");
        ml.Model.Save(model, data.Schema, file);

        var lines = Tool.Run("inspect", file).ShouldBeDone().Lines;
        lines.ShouldContain(line => line.StartsWith("  NeuralNet, ") && line.EndsWith(" parameters"));
        lines.ShouldContain(line => line.StartsWith("    Mlp [4], weight ") && line.EndsWith(" parameters"));
    }

    private sealed class Point
    {
        public float X { get; set; }

        public float Label { get; set; }
    }
}
