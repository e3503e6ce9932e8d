using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class OneHotLevelsTests
{
    private static OneHotLevels Fit(TrainingTable table, params int[] rows) => new(CategoryLevels.Fit(table, 0, rows));

    private static float[] Encode(OneHotLevels levels, int level)
    {
        var inputs = Enumerable.Repeat(7f, levels.Width).ToArray();
        levels.Encode([level], inputs);
        return inputs;
    }

    [Fact]
    public void Each_level_has_an_input_in_the_order_of_occurrence()
    {
        var levels = Fit(Table.OfLevels(1, 2, 3, 2), 0, 1, 2, 3);

        Encode(levels, 1).ShouldBe([1, 0, 0]);
        Encode(levels, 3).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void What_no_training_row_has_sets_no_input()
    {
        var levels = Fit(Table.OfLevels(1, 2, 3, 4, 2), 0, 1, 2, 4);

        Encode(levels, 0).ShouldBe([0, 0, 0]);
        Encode(levels, 4).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void What_is_missing_in_training_has_an_input_that_unknown_levels_share()
    {
        var levels = Fit(Table.OfLevels(1, 0, 2, 1), 0, 1, 3);

        Encode(levels, 1).ShouldBe([1, 0]);
        Encode(levels, 0).ShouldBe([0, 1]);
        Encode(levels, 2).ShouldBe([0, 1]);
    }

    [Fact]
    public void Two_levels_are_one_input_and_the_unknown_stands_between_them()
    {
        var levels = Fit(Table.OfLevels(1, 2, 2), 0, 1, 2);

        new[] { 1, 2, 0 }.Select(level => Encode(levels, level).ShouldHaveSingleItem()).ShouldBe([-1, 1, 0]);
    }
}
