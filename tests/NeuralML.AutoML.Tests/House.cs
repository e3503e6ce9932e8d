using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Tests;

/// <summary>Rows of numbers, missing ones too, and texts, with labels that follow from them and some chance, drawn with a seed.</summary>
internal sealed class House
{
    public string Id { get; set; } = "";

    public int Rooms { get; set; }

    public float Area { get; set; }

    /// <summary>Nothing follows from it.</summary>
    public float Noise { get; set; }

    public string Town { get; set; } = "";

    public bool HasGarden { get; set; }

    [VectorType(2)]
    public float[] Place { get; set; } = [];

    public float Price { get; set; }

    public bool IsDear { get; set; }

    public string Class { get; set; } = "";

    public string Street { get; set; } = "";

    public static List<House> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Create(i, random))];
    }

    /// <summary>The rows without the labels that are not asked for.</summary>
    public static IDataView Load(MLContext ml, int count, string label, int seed = 1)
    {
        var data = ml.Data.LoadFromEnumerable(Draw(count, seed));
        string[] others = [.. new[] { nameof(Price), nameof(IsDear), nameof(Class) }.Except([label], StringComparer.Ordinal)];
        var view = ml.Transforms.DropColumns(others).Fit(data).Transform(data);
        return label == nameof(Class) ? ml.Transforms.Conversion
            .MapValueToKey(nameof(Class), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(view).Transform(view) : view;
    }

    /// <summary>What fits and measures on such rows, with the folds of a comparison.</summary>
    public static TrialRunner Runner(string label, int count, ComparisonMetric? metric = null)
    {
        var options = new ComparisonOptions { LabelColumnName = label };
        var table = ComparisonTable.Read(Load(new MLContext(seed: 1), count, label), options, () => { });
        return new TrialRunner(table, FoldPlan.Create(table, options), Metric.Create(metric, table.Label.Task), seed: 1);
    }

    private static House Create(int i, Random random)
    {
        var house = new House
        {
            Id = $"house {i}",
            Rooms = random.Next(1, 8),
            Area = 40 + (200 * random.NextSingle()),
            Noise = random.NextSingle(),
            Town = new[] { "Arles", "Berne", "Cadiz" }[random.Next(3)],
            HasGarden = random.Next(2) == 0,
            Place = [random.NextSingle(), random.NextSingle()],
            Street = $"street {random.Next(20)}",
        };
        house.Price = (2 * house.Area) + (20 * house.Rooms) + (house.Town == "Berne" ? 120 : 0) + (house.HasGarden ? 40 : 0)
            + (100 * house.Place[0]) + (30 * random.NextSingle());
        house.IsDear = house.Price > 480;
        house.Class = house.Price switch { < 400 => "low", < 550 => "middle", _ => "high" };
        if (random.Next(20) == 0)
            house.Area = float.NaN;
        return house;
    }
}
