using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests;

/// <summary>Rows of two features and labels that a network has to bend for, drawn with a seed.</summary>
internal sealed class Row
{
    public string Name { get; set; } = "";

    [VectorType(2)]
    public float[] Features { get; set; } = [];

    /// <summary>True where both features have the same sign: no linear model can tell.</summary>
    public bool SameSign { get; set; }

    /// <summary>Which of three rings around the origin the row lies in.</summary>
    public string Ring { get; set; } = "";

    /// <summary>A parabola in the first feature, in large units.</summary>
    public float Parabola { get; set; }

    public static List<Row> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count)
            .Select(i => Create(i, (float)((2 * random.NextDouble()) - 1), (float)((2 * random.NextDouble()) - 1)))
            .ToList();
    }

    public static IDataView Load(MLContext ml, int count, int seed = 1)
    {
        var data = ml.Data.LoadFromEnumerable(Draw(count, seed));
        return ml.Transforms.Conversion.MapValueToKey("Ring").Fit(data).Transform(data);
    }

    private static Row Create(int i, float x, float y) => new()
    {
        Name = $"row {i}",
        Features = [x, y],
        SameSign = x * y > 0,
        Ring = Math.Sqrt((x * x) + (y * y)) switch { < 0.4 => "inner", < 0.8 => "middle", _ => "outer" },
        Parabola = 1000 + (500 * x * x),
    };
}
