using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class ClassWeightsTests
{
    [Fact]
    public void Every_class_counts_the_same_in_total_and_a_row_one_in_the_mean()
    {
        // Row 0 is not for training.
        var weights = ClassWeights.Balance([3, 0, 0, 0, 2, 0, 2], [1, 2, 3, 4, 5, 6], 4);

        weights.ShouldBe([6 / 2f / 4, 0, 6 / 2f / 2, 0]);
        ((weights[0] * 4) + (weights[2] * 2)).ShouldBe(6);
    }
}
