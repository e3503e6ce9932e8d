using NeuralML.Networks;
using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

/// <summary>What holds for every network.</summary>
public sealed class TabularNetworkTests
{
    public static TheoryData<string> Names => SmallNetworks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_any_size_gives_a_prediction_for_each_row_and_member(string name)
    {
        using var network = SmallNetworks.Create(name);
        foreach (var rows in new[] { 1, 2, 100 })
        {
            using var scope = NewDisposeScope();
            var input = SmallNetworks.CreateInput(name, rows);
            network.train();
            network.call(input).shape.ShouldBe([rows * network.Members, SmallNetworks.OutputCount(name)]);
            network.eval();
            network.call(input).shape.ShouldBe([rows, SmallNetworks.OutputCount(name)]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_is_scored_the_same_alone_and_in_a_batch(string name)
    {
        using var scope = NewDisposeScope();
        using var network = SmallNetworks.Create(name);
        network.eval();
        var input = SmallNetworks.CreateInput(name, 20);
        var together = network.call(input);

        network.call(input.narrow(0, 7, 1)).allclose(together.narrow(0, 7, 1), 1e-5, 1e-6).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_seed_alone_decides_the_first_weights(string name)
    {
        using var scope = NewDisposeScope();
        using var network = SmallNetworks.Create(name, seed: 5);
        torch.random.manual_seed(77);
        using var same = SmallNetworks.Create(name, seed: 5);
        using var other = SmallNetworks.Create(name, seed: 6);
        var weights = Flat(network);

        Flat(same).ShouldBe(weights);
        Flat(other).ShouldNotBe(weights);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_disposed_network_leaves_no_tensor_behind(string name)
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (var network = SmallNetworks.Create(name))
        {
            var made = network.state_dict().Count;
            DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before + made, "its weights and nothing else");
            using (NewDisposeScope())
                network.call(SmallNetworks.CreateInput(name, 10)).sum().backward();
        }

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_outlives_the_scope_it_was_made_in(string name)
    {
        TabularNetwork network;
        using (NewDisposeScope())
            network = SmallNetworks.Create(name);
        using var scope = NewDisposeScope();

        network.call(SmallNetworks.CreateInput(name, 2)).shape[0].ShouldBe(2 * network.Members);
        network.Dispose();
    }

    [Fact]
    public void A_layer_that_is_too_large_leaves_no_tensor_behind()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var input = new InputEmbedding(0, new PeriodicEmbedding(3, new Random(1)));
        Should.Throw<InvalidOperationException>(
            () => new RealMlp(input, [8, 100_000, 100_000], 1, dropout: 0, classification: true, new Random(1)))
            .Message.ShouldContain("100000 x 100000");

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Biases_and_normalizations_do_not_decay_and_weights_do(string name)
    {
        using var network = SmallNetworks.Create(name);
        var decaying = network.named_parameters().Select(item => item.name).Where(network.Decays).ToArray();

        decaying.ShouldContain(item => item.EndsWith("._weight", StringComparison.Ordinal));
        decaying.ShouldNotContain(item => item.EndsWith("_bias", StringComparison.Ordinal));
        decaying.ShouldNotContain(item => item.Contains("norm.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Dropout_can_be_scaled_down_to_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = new Mlp(3, [50], 1, dropout: 0.5, new Random(1));
        var input = SmallNetworks.CreateInput("Mlp", 10);
        network.eval();
        var expected = network.call(input);
        network.train();
        network.call(input).allclose(expected).ShouldBeFalse();

        network.ScaleDropout(0);
        network.call(input).allclose(expected).ShouldBeTrue();
        network.ScaleDropout(1);
        network.call(input).allclose(expected).ShouldBeFalse();
    }

    [Fact]
    public void Dropout_goes_on_where_its_state_was_taken()
    {
        using var scope = NewDisposeScope();
        using var network = new ResNet(new InputEmbedding(3), blocks: 2, width: 20, outputs: 1, dropout: 0.5, new Random(1));
        var input = SmallNetworks.CreateInput("ResNet", 10);
        var state = network.NoiseState;
        var first = network.call(input);
        network.call(input).allclose(first).ShouldBeFalse();

        network.NoiseState = state;
        network.call(input).allclose(first).ShouldBeTrue();
        state.Count.ShouldBe(2);
    }

    private static float[] Flat(TabularNetwork network)
        => [.. network.named_parameters().SelectMany(item => item.parameter.detach().data<float>().ToArray())];
}
