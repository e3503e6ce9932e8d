using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class CategoryLevelsTests
{
    [Fact]
    public void Levels_of_the_training_rows_are_numbered_in_the_order_of_occurrence()
    {
        var levels = CategoryLevels.Fit(Table.OfLevels(1, 2, 3, 4, 2), 0, [0, 2, 3]);

        levels.Count.ShouldBe(3);
        levels.HasUnknown.ShouldBeFalse();
        new[] { 1, 2, 3, 4, 0 }.Select(level => levels.Find([level])).ShouldBe([1, 0, 2, 3, 0]);
    }

    [Fact]
    public void Of_many_levels_those_of_a_single_row_are_unknown()
    {
        // Levels 1 to 20, of which the even ones have two rows.
        var table = Table.OfLevels([.. Enumerable.Range(1, 20), .. Enumerable.Range(1, 10).Select(i => 2 * i)]);
        var levels = CategoryLevels.Fit(table, 0, table.AllRows());

        levels.Count.ShouldBe(10);
        levels.HasUnknown.ShouldBeTrue();
        levels.Find([20]).ShouldBe(10);
        levels.Find([19]).ShouldBe(0);
    }

    [Fact]
    public void Of_few_levels_those_of_a_single_row_are_kept()
        => CategoryLevels.Fit(Table.OfLevels(1, 1, 2, 3, 0), 0, [0, 1, 2, 3, 4]).CountInTraining.ShouldBe(4);

    [Fact]
    public void Names_that_never_repeat_are_all_unknown()
    {
        var table = Table.OfLevels([.. Enumerable.Range(1, 50)]);

        CategoryLevels.Fit(table, 0, table.AllRows()).Count.ShouldBe(0);
    }
}
