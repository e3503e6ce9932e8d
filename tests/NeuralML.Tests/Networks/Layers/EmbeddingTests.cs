using NeuralML.Networks.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Networks.Layers;

public sealed class EmbeddingTests
{
    [Fact]
    public void A_piecewise_linear_embedding_fills_the_bins_below_a_value()
    {
        using var scope = NewDisposeScope();
        using var embedding = new PiecewiseLinearEmbedding([[0, 1, 3], [5]], new Random(1), width: 3);
        using (no_grad())
        {
            // Output 0 is the first bin, output 1 the second.
            embedding.get_parameter("_weight")!.copy_(tensor(new float[] { 1, 0, 0, 1, 1, 0, 0, 1 }, 2, 2, 2));
            embedding.get_parameter("_bias")!.zero_();
        }

        var output = embedding.call(tensor(new float[] { -7, -7, 0.25f, 5, 2, 6, 9, 9 }, 4, 2));
        output.data<float>().ToArray().ShouldBe(
        [
            0, 0, -7, 0, 0, -7,
            0.25f, 0, 0.25f, 0, 0, 5,
            1, 0.5f, 2, 0, 0, 6,
            1, 1, 9, 0, 0, 9,
        ]);
    }

    [Fact]
    public void Narrow_bins_far_from_zero_keep_their_precision()
    {
        using var scope = NewDisposeScope();
        using var embedding = new PiecewiseLinearEmbedding([[1000, 1000.001f]], new Random(1), width: 2);
        using (no_grad())
        {
            embedding.get_parameter("_weight")!.fill_(1);
            embedding.get_parameter("_bias")!.zero_();
        }

        var output = embedding.call(tensor(new float[] { 1000, 1000.001f }, 2, 1)).data<float>().ToArray();
        output[0].ShouldBe(0);
        output[2].ShouldBe(1, 1e-5);
    }

    [Fact]
    public void The_first_frequencies_of_a_periodic_embedding_are_those_of_the_paper()
    {
        using var embedding = new PeriodicEmbedding(500, new Random(1));
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();

        embedding.Width.ShouldBe(4);
        embedding.get_parameter("_frequency")!.shape.ShouldBe([500, 1, 16]);
        embedding.get_parameter("_frequency")!.std().item<float>().ShouldBe(0.1f, 0.005);
    }

    [Fact]
    public void Levels_of_the_same_number_in_two_columns_have_vectors_of_their_own()
    {
        using var scope = NewDisposeScope();
        using var embedding = new CategoryEmbedding([3, 2, 4], width: 5, new Random(1));
        var output = embedding.call(tensor(new float[] { 1, 1, 3, 2, 0, 3 }, 2, 3));

        output.shape.ShouldBe([2, 3, 5]);
        var table = embedding.get_parameter("_weight")!;
        table.shape.ShouldBe([9, 5]);
        output.view(6, 5).allclose(table.index_select(0, tensor(new long[] { 1, 4, 8, 2, 3, 8 }))).ShouldBeTrue();
    }

    [Fact]
    public void An_input_embedding_puts_numbers_passed_numbers_and_levels_side_by_side()
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        using var embedding = new InputEmbedding(2, new PeriodicEmbedding(1, random), new CategoryEmbedding([2], 3, random));
        var output = embedding.call(tensor(new float[] { 0.5f, 8, 9, 1 }, 1, 4)).data<float>().ToArray();

        embedding.Outputs.ShouldBe(9);
        output.Length.ShouldBe(9);
        output[3].ShouldBe(0.5f);
        output[4..6].ShouldBe([8, 9]);
    }

    [Fact]
    public void An_input_embedding_of_nothing_passes_its_input()
    {
        using var scope = NewDisposeScope();
        using var embedding = new InputEmbedding(2);
        var input = ones(3, 2);

        embedding.call(input).ShouldBeSameAs(input);
        embedding.Outputs.ShouldBe(2);
    }
}
