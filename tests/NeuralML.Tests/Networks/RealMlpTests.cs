using NeuralML.Networks;
using NeuralML.Networks.Layers;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks;

public sealed class RealMlpTests
{
    [Fact]
    public void Each_kind_of_parameter_learns_at_the_rate_of_the_paper()
    {
        using var network = SmallNetworks.Create("RealMlp of SELU");

        network.RateFactor("scaling._scale").ShouldBe(6);
        network.RateFactor("layer1._weight").ShouldBe(1);
        network.RateFactor("layer1._bias").ShouldBe(0.1);
        network.RateFactor("activation0._mix").ShouldBe(0.1);
        network.RateFactor("input.numeric._frequency").ShouldBe(0.1);
        network.RateFactor("input.categories._weight").ShouldBe(1);
        network.has_parameter("input.numeric._frequency").ShouldBeTrue();
    }

    [Fact]
    public void Without_a_sample_the_first_prediction_is_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = SmallNetworks.Create("RealMlp of Mish");

        network.call(SmallNetworks.CreateInput("RealMlp of Mish", 5)).abs().sum().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Fitted_to_a_sample_each_output_varies_by_one_and_changes_sign_among_the_rows()
    {
        using var scope = NewDisposeScope();
        var sample = SmallNetworks.CreateInput("Mlp", 500).mul(3).add(10);
        using var network = new RealMlp(new InputEmbedding(3), [20, 20], 4, dropout: 0, classification: true, new Random(1), sample);
        var output = network.call(sample);

        foreach (var deviation in output.std(0, unbiased: false).data<float>().ToArray())
            deviation.ShouldBe(1, 1e-3);
        foreach (var share in output.gt(0).@float().mean([0]).data<float>().ToArray())
            share.ShouldBeInRange(0.01f, 0.99f);
    }

    [Fact]
    public void A_constant_feature_in_the_sample_does_no_harm()
    {
        using var scope = NewDisposeScope();
        var sample = zeros(50, 2);
        using var network = new RealMlp(new InputEmbedding(2), [8], 2, dropout: 0, classification: false, new Random(1), sample);

        network.call(sample).isfinite().all().item<bool>().ShouldBeTrue();
    }
}
