using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.NearestNeighbors;

/// <summary>Rows and queries of single precision, drawn with a seed.</summary>
/// <param name="Width">Numbers in a row.</param>
/// <param name="Rows"><c>[rows, width]</c>.</param>
/// <param name="Queries"><c>[queries, width]</c>.</param>
internal sealed record NeighborTable(int Width, float[] Rows, float[] Queries)
{
    private const int Clusters = 100;
    private const int Dimensions = 10;
    private const double Noise = 0.1;

    public int QueryCount => Queries.Length / Width;

    /// <summary>Independent normal numbers: the hardest data for a graph, because nearest and farthest rows are about as far.</summary>
    public static NeighborTable Gaussian(int rows, int width, int queries)
    {
        var random = new Random(1);
        return new(width, Draw(rows), Draw(queries));

        float[] Draw(int count) => [.. Enumerable.Range(0, count * width).Select(_ => (float)Normal(random))];
    }

    /// <summary>
    /// 100 clusters with normal centers, each a normal cloud in 10 random directions and a tenth of that noise in all others, as embeddings
    /// and measured tables have far fewer dimensions of their own than columns.
    /// </summary>
    public static NeighborTable Clustered(int rows, int width, int queries)
    {
        var random = new Random(1);
        var centers = Enumerable.Range(0, Clusters * width).Select(_ => Normal(random)).ToArray();
        var directions = Enumerable.Range(0, Clusters * Dimensions * width).Select(_ => Normal(random) / Math.Sqrt(Dimensions)).ToArray();
        return new(width, Draw(rows), Draw(queries));

        float[] Draw(int count)
        {
            var values = new float[count * width];
            var place = new double[Dimensions];
            for (var row = 0; row < count; row++)
            {
                var cluster = random.Next(Clusters);
                for (var i = 0; i < Dimensions; i++)
                    place[i] = Normal(random);
                for (var column = 0; column < width; column++)
                {
                    var value = centers[(cluster * width) + column] + (Noise * Normal(random));
                    for (var i = 0; i < Dimensions; i++)
                        value += place[i] * directions[(((cluster * Dimensions) + i) * width) + column];
                    values[(row * width) + column] = (float)value;
                }
            }

            return values;
        }
    }

    public IDataView Load(MLContext ml, float[] values)
    {
        var schema = SchemaDefinition.Create(typeof(NeighborRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        return ml.Data.LoadFromEnumerable(
            [.. values.Chunk(Width).Select((features, row) => new NeighborRow { Features = features, Label = row % 7 })], schema);
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
