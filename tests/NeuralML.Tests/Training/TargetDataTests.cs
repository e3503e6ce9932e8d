using Microsoft.ML.Data;
using NeuralML.Features;
using NeuralML.Tests.Features;
using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class TargetDataTests
{
    private static float[]? Weights(DataViewType type, TrainingTable table, int[] rows, float[]? classWeights)
    {
        var label = type.Find();
        using var targets = new TargetData(
            table, rows, label, TargetScaler.Fit(label, table, rows, clamp: true), new RowWeights(classWeights, table, rows));
        return targets.Weights?.data<float>().ToArray();
    }

    [Fact]
    public void Rows_and_classes_weigh_together_and_one_in_the_mean()
    {
        var table = new TrainingTable([], [0, 1, 2, 2], 0, [], [], Weights: [1, 100, 3, 2]);

        Weights(LabelType.Key(3), table, [0, 2, 3], [4, 1, 2])!.ShouldBe([4 * 3 / 14f, 6 * 3 / 14f, 4 * 3 / 14f], 1e-6f);
        Weights(LabelType.Key(3), table, [0, 2, 3], null)!.ShouldBe([3 / 6f, 9 / 6f, 6 / 6f], 1e-6f);
    }

    [Fact]
    public void Each_label_of_a_vector_weighs_by_its_own_class()
    {
        var table = new TrainingTable([], [0, 1, 1, 1], 0, [], [], LabelWidth: 2, Weights: [1, 2]);

        Weights(LabelType.Vector(LabelType.Flag, 2), table, [0, 1], [1, 2, 3, 4])!.ShouldBe([4 / 17f, 16 / 17f, 16 / 17f, 32 / 17f], 1e-6f);
        Weights(LabelType.Vector(LabelType.Flag, 2), table, [0, 1], null)!.ShouldBe([2 / 3f, 4 / 3f], 1e-6f);
    }

    [Fact]
    public void Other_rows_weigh_in_the_unit_of_the_first_unless_they_are_asked_for_their_own()
    {
        var table = new TrainingTable([], [0, 1, 0], 0, [], [], Weights: [1, 3, 4]);
        var weights = new RowWeights([1, 1], table, [0, 1]);

        weights.Of(table, [0, 1, 2], 1).ShouldBe([0.5f, 1.5f, 2]);
        weights.For(table, [1, 2]).Of(table, [1, 2], 1).ShouldBe([3 / 3.5f, 4 / 3.5f]);
    }

    [Fact]
    public void Rows_that_all_count_the_same_have_no_weights()
        => Weights(LabelType.Flag, new TrainingTable([], [0, 1], 0, [], []), [0, 1], null).ShouldBeNull();

    [Fact]
    public void Targets_are_class_indexes_or_numbers_in_the_unit_of_training()
    {
        var classes = LabelType.Key(3).Find();
        var keys = new TrainingTable([], [2, 0, 1], 0, [], []);
        using var indexes = new TargetData(keys, [2, 0], classes, TargetScaler.Fit(classes, keys, [0, 1, 2], true), new(null, keys, [0, 1, 2]));
        var numbers = LabelType.Vector(LabelType.Number, 2).Find();
        var table = new TrainingTable([], [1, 50, 3, 70], 0, [], [], LabelWidth: 2);
        using var scaled = new TargetData(table, [1, 0], numbers, TargetScaler.Fit(numbers, table, [0, 1], true), new(null, table, [0, 1]));

        indexes.Targets.data<long>().ToArray().ShouldBe([1L, 2]);
        scaled.Targets.shape.ShouldBe([2L, 2]);
        scaled.Targets.data<float>().ToArray().ShouldBe([1f, 1, -1, -1]);
    }
}
