using NeuralML.Features;
using NeuralML.Tests.Features;
using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class CriterionTests
{
    [Fact]
    public void Rows_judge_by_their_weight_as_if_they_were_more_rows()
    {
        float[] logits = [2, -1, 0.5f, -2];
        foreach (var options in new NeuralNetOptions[] { new(), new() { ClassWeighting = ClassWeighting.Balanced } })
        {
            var weighted = Of(options, new([], [1, 0, 0, 1], 0, [], [], Weights: [3, 1, 2, 1]));
            var repeated = Of(options, new([], [1, 1, 1, 0, 0, 0, 1], 0, [], []));

            weighted.Measure(logits).ShouldBe(repeated.Measure([2, 2, 2, -1, 0.5f, 0.5f, -2]), 1e-5);
        }

        static Criterion Of(NeuralNetOptions options, TrainingTable table)
            => Criterion.Of(options, LabelType.Flag.Find(options), table, table.AllRows());
    }

    [Fact]
    public void Rows_of_classes_judge_by_their_weight_as_if_they_were_more_rows()
    {
        var weighted = Of(new([], [0, 2, 1], 0, [], [], Weights: [1, 2, 1]));
        var repeated = Of(new([], [0, 2, 2, 1], 0, [], []));

        weighted.Measure([1, 0, 0.5f, 0, 0.3f, 0.2f, 0, -1, 0]).ShouldBe(
            repeated.Measure([1, 0, 0.5f, 0, 0.3f, 0.2f, 0, 0.3f, 0.2f, 0, -1, 0]), 1e-5);

        static Criterion Of(TrainingTable table) => Criterion.Of(new(), LabelType.Key(3).Find(), table, table.AllRows());
    }

    [Fact]
    public void Each_of_several_labels_is_judged_like_one()
    {
        float[] labels = [1, 0, 0, 1];

        new Criterion(LabelType.Vector(LabelType.Flag, 2).Find(), labels).Measure([2, -1, 0.5f, -2])
            .ShouldBe(new Criterion(LabelType.Flag.Find(), labels).Measure([2, -1, 0.5f, -2]));
    }
}
