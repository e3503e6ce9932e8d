using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class OneHotLevelsTests
{
    private static float[] Encode(OneHotLevels levels, int level)
    {
        var inputs = Enumerable.Repeat(7f, levels.Width).ToArray();
        levels.Encode(level, inputs);
        return inputs;
    }

    [Fact]
    public void Each_level_has_an_input_in_the_order_of_occurrence()
    {
        var levels = OneHotLevels.Fit(Table.OfLevels(1, 2, 3, 2), 0, [0, 1, 2, 3]);

        Encode(levels, 1).ShouldBe([1, 0, 0]);
        Encode(levels, 3).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void What_no_training_row_has_sets_no_input()
    {
        var levels = OneHotLevels.Fit(Table.OfLevels(1, 2, 3, 2), 0, [0, 1, 3]);

        Encode(levels, 0).ShouldBe([0, 0]);
        Encode(levels, 3).ShouldBe([0, 0]);
    }

    [Fact]
    public void What_is_missing_in_training_has_an_input_that_unknown_levels_share()
    {
        var levels = OneHotLevels.Fit(Table.OfLevels(1, 0, 2, 1), 0, [0, 1, 3]);

        Encode(levels, 1).ShouldBe([1, 0]);
        Encode(levels, 0).ShouldBe([0, 1]);
        Encode(levels, 2).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_column_that_always_lacks_has_one_input()
        => Encode(OneHotLevels.Fit(Table.OfLevels(0, 0), 0, [0, 1]), 0).ShouldBe([1]);

    [Fact]
    public void Of_many_levels_the_rare_ones_share_an_input()
    {
        // Levels 1 to 300, of which the even ones occur twice; so 105 odd ones have inputs too, the first of them.
        var table = Table.OfLevels([.. Enumerable.Range(1, 300), .. Enumerable.Range(1, 150).Select(i => 2 * i)]);
        var levels = OneHotLevels.Fit(table, 0, table.AllRows());

        levels.Width.ShouldBe(256);
        Encode(levels, 300)[254].ShouldBe(1);
        Encode(levels, 209)[208].ShouldBe(1);
        Encode(levels, 211)[255].ShouldBe(1);
        Encode(levels, 299)[255].ShouldBe(1);
        Encode(levels, 0)[255].ShouldBe(1);
    }
}
