using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class TrainingSplitTests
{
    private static float[] Labels(params int[] countByClass)
        => countByClass.SelectMany((count, label) => Enumerable.Repeat((float)label, count)).ToArray();

    private static TrainingSplit Split(float[] labels, int seed, double fraction = 0.2, bool stratify = true)
        => TrainingSplit.Create(labels, stratify, fraction, new Random(seed));

    [Theory]
    [InlineData(0.2, true)]
    [InlineData(0.37, true)]
    [InlineData(0.2, false)]
    public void Every_row_is_in_one_part(double fraction, bool stratify)
    {
        var split = Split(Labels(61, 30, 9), 1, fraction, stratify);

        split.Training.Concat(split.Validation).Order().ShouldBe(Enumerable.Range(0, 100));
        split.Validation.Length.ShouldBeInRange((int)(100 * fraction) - 1, (int)(100 * fraction) + 1);
    }

    [Fact]
    public void Each_class_keeps_its_share()
    {
        var labels = Labels(10, 290, 50);
        for (var seed = 0; seed < 20; seed++)
        {
            var counts = Split(labels, seed).Validation.CountBy(row => labels[row]).ToDictionary();
            counts[0].ShouldBeInRange(1, 3);
            counts[1].ShouldBeInRange(57, 59);
            counts[2].ShouldBeInRange(9, 11);
        }
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(1, 9)]
    [InlineData(99, 1)]
    [InlineData(50, 1, 49)]
    public void A_class_of_one_row_is_for_training(params int[] countByClass)
    {
        var labels = Labels(countByClass);
        for (var seed = 0; seed < 20; seed++)
            Split(labels, seed).Training.Select(row => labels[row]).Distinct().Count().ShouldBe(countByClass.Length);
    }

    [Fact]
    public void Too_few_rows_are_all_for_training() => Split(Labels(5, 4), 1).Validation.ShouldBeEmpty();

    [Fact]
    public void Another_seed_draws_other_rows() => Split(Labels(50, 50), 1).Validation.ShouldNotBe(Split(Labels(50, 50), 2).Validation);
}
