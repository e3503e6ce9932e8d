using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace NeuralML.Tests.Ensembles;

/// <summary>Rows of a category and two numbers with a label of each kind, drawn with a seed.</summary>
internal sealed class Trip
{
    private static readonly string[] s_cities = ["Oslo", "Rome", "Bonn"];

    public string City { get; set; } = "";

    public float First { get; set; }

    public float Second { get; set; }

    public bool Flag { get; set; }

    public string Kind { get; set; } = "";

    public float Number { get; set; }

    public static List<Trip> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Create(random.Next(3), random.NextSingle(), random.NextSingle()))];
    }

    /// <summary>With the column Class, a key of the kinds.</summary>
    public static IDataView Load(MLContext ml, int count, int seed = 1)
    {
        var data = ml.Data.LoadFromEnumerable(Draw(count, seed));
        return ml.Transforms.Conversion
            .MapValueToKey("Class", "Kind", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Fit(data).Transform(data);
    }

    private static Trip Create(int city, float first, float second) => new()
    {
        City = s_cities[city],
        First = first,
        Second = 10 * second,
        Flag = first + (0.3f * city) > second,
        Kind = (first + second) switch { < 0.7f => "low", < 1.3f => "middle", _ => "high" },
        Number = (5 * first) - (3 * second) + city,
    };
}
