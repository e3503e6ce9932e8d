using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NearestNeighbors;

/// <summary>Rows of any number of features with a label of each kind.</summary>
internal sealed class Point
{
    public float[] Features { get; set; } = [];

    public bool Flag { get; set; }

    public string Kind { get; set; } = "";

    public float Number { get; set; }

    public float Weight { get; set; } = 1;

    /// <summary>Rows in some clusters, drawn with a seed; a number of the first feature tells their label.</summary>
    public static List<Point> Draw(int count, int width, int seed = 1)
    {
        var centers = new Random(7);
        var all = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, width).Select(_ => centers.NextDouble() * 6).ToArray()).ToArray();
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var cluster = random.Next(all.Length);
            float[] features = [.. all[cluster].Select(center => (float)(center + random.NextDouble() + random.NextDouble()))];
            return new Point { Features = features, Flag = cluster % 2 == 0, Kind = $"kind {cluster % 3}", Number = cluster + features[0] };
        })];
    }

    public static IDataView Load(MLContext ml, IReadOnlyList<Point> points)
    {
        var schema = SchemaDefinition.Create(typeof(Point));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, points[0].Features.Length);
        var data = ml.Data.LoadFromEnumerable(points, schema);
        var kinds = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 3).Select(i => new Point { Kind = $"kind {i}" }));
        return ml.Transforms.Conversion.MapValueToKey("Kind").Fit(kinds).Transform(data);
    }
}
