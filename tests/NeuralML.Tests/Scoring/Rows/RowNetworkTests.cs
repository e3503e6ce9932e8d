using NeuralML.Networks;
using NeuralML.Networks.Layers;
using NeuralML.Scoring.Rows;
using NeuralML.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Scoring.Rows;

/// <summary>The forward pass of each network without libtorch against that with it.</summary>
public sealed class RowNetworkTests
{
    public static TheoryData<string> Names => SmallNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_gives_the_same_without_libtorch(string name)
    {
        using var network = SmallNetworks.Create(name);
        Disturb(network);
        foreach (var rows in new[] { 1, 3, 4, 64 })
            Compare(network, SmallNetworks.CreateInput(name, rows));
    }

    [Theory]
    [InlineData(256, 17, true)]
    [InlineData(40, 200, false)]
    [InlineData(64, 1, true)]
    public void A_RealMlp_of_any_size_gives_the_same(int width, int outputs, bool classification)
    {
        var random = new Random(1);
        using var network = new RealMlp(
            new InputEmbedding(3, new PeriodicEmbedding(5, random, frequencies: 11, width: 3), new CategoryEmbedding([4, 7], 8, random)),
            [width, width + 9], outputs, 0.1, classification, random);
        Disturb(network);
        Compare(network, Levels(random, rows: 21, numbers: 8, levels: [4, 7]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_members_of_a_TabM_are_averaged_the_same_whatever_the_outputs_stand_for(int members)
    {
        foreach (var link in Enum.GetValues<OutputLink>())
        {
            var random = new Random(1);
            using var network = new TabM(
                new InputEmbedding(2, new PiecewiseLinearEmbedding(SmallNetworks.Edges, random)),
                new TabMShape(members, 2, 37, Mini: true), 3, link, 0.1, random);
            Disturb(network);
            Compare(network, Levels(random, rows: 9, numbers: 5, levels: []));
        }
    }

    [Fact]
    public void Running_statistics_of_a_ResNet_are_taken_over()
    {
        using var network = SmallNetworks.Create("ResNet");
        using (var scope = NewDisposeScope())
        {
            network.train();
            for (var step = 0; step < 10; step++)
                network.call(SmallNetworks.CreateInput("ResNet", 32).mul(3).add(step));
        }

        Compare(network, SmallNetworks.CreateInput("ResNet", 10));
    }

    [Fact]
    public void A_value_on_the_edge_of_a_bin_or_beyond_all_gives_the_same()
    {
        var random = new Random(1);
        using var network = new RealMlp(
            new InputEmbedding(0, new PiecewiseLinearEmbedding(SmallNetworks.Edges, random)), [20], 1, 0, true, random);
        Disturb(network);
        float[] values = [-1.5f, -0.5f, 0.25f, 0.3f, 1.5f, -1, 1, -1e6f, 1e6f, 0, float.BitIncrement(0.3f), float.BitDecrement(0.3f)];
        Compare(network, tensor([.. values.SelectMany(value => new[] { value, value, value })], values.Length, 3));
    }

    [Fact]
    public void A_missing_number_makes_all_outputs_of_its_row_NaN_and_none_of_another()
    {
        foreach (var name in new[] { "Mlp", "ResNet", "RealMlp of Mish", "TabM-mini" })
        {
            using var network = SmallNetworks.Create(name);
            using var input = SmallNetworks.CreateInput(name, 6);
            input[2, 1] = float.NaN;
            Compare(network, input);
            Run(network, input, 1).Chunk(SmallNetworks.OutputCount(name)).Select(row => row.All(float.IsNaN))
                .ShouldBe([false, false, true, false, false, false], name);
        }
    }

    [Fact]
    public void A_row_has_the_same_bits_alone_and_among_others()
    {
        foreach (var name in new[] { "Mlp", "ResNet", "RealMlp of SELU", "RealMlp of Mish", "TabM-mini" })
        {
            using var network = SmallNetworks.Create(name);
            network.eval();
            using var input = SmallNetworks.CreateInput(name, 10);
            var (together, alone) = (Run(network, input, 10), Run(network, input, 1));

            together.ShouldBe(alone, name);
        }
    }

    [Fact]
    public void Networks_of_ones_own_and_tokens_are_left_to_libtorch()
    {
        using var tokens = SmallNetworks.Create("FtTransformer");
        using var perceptron = SmallNetworks.Create("Mlp");

        RowNetworks.Create(tokens).RunsInParallel.ShouldBeFalse();
        RowNetworks.Create(perceptron).RunsInParallel.ShouldBeTrue();
    }

    private static void Compare(TabularNetwork network, Tensor input)
    {
        network.eval();
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        var expected = network.call(input).contiguous().data<float>().ToArray();
        var actual = Run(network, input, (int)input.shape[0]);

        actual.Length.ShouldBe(expected.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            if (!float.IsNaN(expected[i]) || !float.IsNaN(actual[i]))
                actual[i].ShouldBe(expected[i], 1e-5 + (1e-5 * Math.Abs(expected[i])), $"{network.GetName()}, number {i}");
        }
    }

    /// <summary>The outputs of all rows, a number of rows at a time, with the same buffers.</summary>
    private static float[] Run(TabularNetwork network, Tensor input, int rowsAtOnce)
    {
        var rows = RowNetworks.Create(network);
        var buffers = new RowBuffers();
        var values = input.contiguous().data<float>().ToArray();
        var (count, width) = ((int)input.shape[0], (int)input.shape[1]);
        using var scope = NewDisposeScope();
        var outputs = (int)network.call(input[..1]).shape[1];
        var results = new float[count * outputs];
        for (var row = 0; row < count; row += rowsAtOnce)
        {
            rows.Run(
                values.AsSpan(row * width, rowsAtOnce * width), rowsAtOnce, buffers, results.AsSpan(row * outputs, rowsAtOnce * outputs));
        }

        return results;
    }

    /// <summary>Weights as training leaves them: none is 0 or 1 any more.</summary>
    private static void Disturb(TabularNetwork network)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var generator = new Generator(1);
        foreach (var weight in network.parameters())
            weight.add_(randn(weight.shape, generator: generator).mul(0.3));
    }

    private static Tensor Levels(Random random, int rows, int numbers, int[] levels)
    {
        var width = numbers + levels.Length;
        var values = new float[rows * width];
        for (var i = 0; i < values.Length; i++)
            values[i] = i % width < numbers ? (4 * random.NextSingle()) - 2 : random.Next(levels[(i % width) - numbers]);
        return tensor(values, rows, width);
    }
}
