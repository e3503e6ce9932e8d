using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

/// <summary>Rows of two features with labels that are vectors, and with weights, drawn with a seed.</summary>
internal sealed class MultiRow
{
    [VectorType(2)]
    public float[] Features { get; set; } = [];

    /// <summary>A parabola in large units, a product in small ones, and a constant.</summary>
    [VectorType(3)]
    public float[] Numbers { get; set; } = [];

    /// <summary>Whether each feature is above 0, whether both have the same sign.</summary>
    [VectorType(3)]
    public bool[] Flags { get; set; } = [];

    public float Weight { get; set; } = 1;

    public static List<MultiRow> Draw(int count, int seed = 1)
        => Row.Draw(count, seed).ConvertAll(row => new MultiRow
        {
            Features = row.Features,
            Numbers = [row.Parabola, 0.01f * row.Features[0] * row.Features[1], 7],
            Flags = [row.Features[0] > 0, row.Features[1] > 0, row.SameSign],
        });

    public static IDataView Load(MLContext ml, int count, int seed = 1)
        => ml.Data.LoadFromEnumerable(Draw(count, seed), Named());

    /// <summary>A schema in which the slots of labels have names.</summary>
    private static SchemaDefinition Named()
    {
        var definition = SchemaDefinition.Create(typeof(MultiRow));
        foreach (var (column, names) in new[] { ("Numbers", new[] { "a", "b", "c" }), ("Flags", ["left", "up", "same"]) })
        {
            var slots = new VBuffer<ReadOnlyMemory<char>>(3, Array.ConvertAll(names, name => name.AsMemory()));
            definition[column].AddAnnotation("SlotNames", slots, new VectorDataViewType(TextDataViewType.Instance, 3));
        }

        return definition;
    }
}
