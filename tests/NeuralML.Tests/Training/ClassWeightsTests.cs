using NeuralML.Features;
using NeuralML.Tests.Features;
using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class ClassWeightsTests
{
    private static readonly NeuralNetOptions s_balanced = new() { ClassWeighting = ClassWeighting.Balanced };

    private static TrainingTable Labels(float[] labels, int width = 1, float[]? weights = null)
        => new([], labels, 0, [], [], width, weights);

    [Fact]
    public void Every_class_counts_the_same_in_total_and_a_row_one_in_the_mean()
    {
        // Row 0 is not for training.
        var weights = ClassWeights.Of(s_balanced, LabelType.Key(4).Find(), Labels([3, 0, 0, 0, 2, 0, 2]), [1, 2, 3, 4, 5, 6])!;

        weights.ShouldBe([6 / 2f / 4, 0, 6 / 2f / 2, 0]);
        ((weights[0] * 4) + (weights[2] * 2)).ShouldBe(6);
    }

    [Fact]
    public void A_row_of_more_weight_is_more_rows()
        => ClassWeights.Balance(Labels([0, 1, 1], weights: [6, 1, 1]), [0, 1, 2], 2).ShouldBe([8 / 2f / 6, 8 / 2f / 2]);

    [Fact]
    public void Each_label_of_a_vector_is_balanced_by_itself()
        => ClassWeights.Of(s_balanced, LabelType.Vector(LabelType.Flag, 2).Find(), Labels([0, 1, 0, 1, 1, 1, 0, 1], width: 2), [0, 1, 2, 3])
            .ShouldBe([4 / 2f / 3, 4 / 2f / 1, 0, 1]);

    [Fact]
    public void Given_weights_hold_for_each_label_of_a_vector()
        => ClassWeights.Of(new() { ClassWeights = [1, 5] }, LabelType.Vector(LabelType.Flag, 2).Find(), Labels([0, 1], width: 2), [0])
            .ShouldBe([1f, 5, 1, 5]);

    [Fact]
    public void Without_an_option_there_are_none()
        => ClassWeights.Of(new(), LabelType.Flag.Find(), Labels([0, 1]), [0, 1]).ShouldBeNull();
}
