using NeuralML.Networks;
using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

/// <summary>One network of each kind, small and without dropout, by the name of its figures.</summary>
internal static class SmallNetworks
{
    public static readonly IReadOnlyList<float[]> Edges = [[-1.5f, -0.5f, 0.25f, 0.3f, 1.5f], [-1, 1], []];

    private static readonly string[] All
        = ["Mlp", "ResNet", "RealMlp of SELU", "RealMlp of Mish", "TabM", "TabM-mini", "FtTransformer"];

    public static TheoryData<string> Names => [.. All];

    public static TheoryData<string> Figures
        => [.. All, "ResNet in training", "TabM in training", "TabM-mini in training"];

    public static TabularNetwork Create(string name, int seed = 1)
    {
        var random = new Random(seed);
        return name.Replace(" in training", "", StringComparison.Ordinal) switch
        {
            "Mlp" => new Mlp(3, [6, 5], 2, dropout: 0, random),
            "ResNet" => new ResNet(new InputEmbedding(3), blocks: 2, width: 5, outputs: 2, dropout: 0, random),
            "RealMlp of SELU" => new RealMlp(
                new InputEmbedding(1, new PeriodicEmbedding(2, random), new CategoryEmbedding([3, 2], 2, random)),
                [9, 8], outputs: 3, dropout: 0, classification: true, random),
            "RealMlp of Mish" => new RealMlp(
                new InputEmbedding(0, new PiecewiseLinearEmbedding(Edges, random)), [9, 8], outputs: 1, dropout: 0,
                classification: false, random),
            "TabM" => new TabM(new InputEmbedding(3), new TabMShape(3, 2, 5), outputs: 2, OutputLink.Logit, dropout: 0, random),
            "TabM-mini" => new TabM(
                new InputEmbedding(0, new PiecewiseLinearEmbedding(Edges, random)), new TabMShape(3, 2, 5, Mini: true), outputs: 3,
                OutputLink.Softmax, dropout: 0, random),
            "FtTransformer" => new FtTransformer(
                3, [3, 2], new FtTransformerShape(Blocks: 2, Width: 6, Heads: 2, AttentionDropout: 0, Dropout: 0), outputs: 2, random),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such network"),
        };
    }

    /// <summary>Rows that the network takes: numbers, and levels where it has categorical columns.</summary>
    public static Tensor CreateInput(string name, int rows)
    {
        var random = new Random(2);
        var columns = name is "FtTransformer" or "RealMlp of SELU" ? 5 : 3;
        var values = new float[rows * columns];
        for (var i = 0; i < values.Length; i++)
            values[i] = i % columns < 3 ? (float)((4 * random.NextDouble()) - 2) : random.Next(2);
        return tensor(values, rows, columns);
    }

    public static int OutputCount(string name) => name switch
    {
        "RealMlp of Mish" => 1,
        "RealMlp of SELU" or "TabM-mini" => 3,
        _ => 2,
    };
}
