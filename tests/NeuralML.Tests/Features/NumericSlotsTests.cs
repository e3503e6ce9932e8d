using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class NumericSlotsTests
{
    private static readonly TrainingTable s_table = Table.OfRows(
        [1, 0, 5, float.NaN, float.NaN, 1, 1], [2, 1, 5, float.NaN, 4, float.NaN, 2], [3, 0, 5, float.NaN, 4, 0, 3]);

    [Fact]
    public void Numbers_are_told_apart_by_how_many_values_they_have()
    {
        var slots = NumericSlots.Find(s_table, s_table.AllRows());

        slots.Many.ShouldBe([0, 6]);
        slots.Two.ShouldBe([1, 5]);
    }

    [Fact]
    public void What_lacks_in_some_rows_is_noted_and_what_lacks_in_all_is_not()
        => NumericSlots.Find(s_table, s_table.AllRows()).Missing.ShouldBe([4, 5]);

    [Fact]
    public void Only_the_given_rows_count()
    {
        var slots = NumericSlots.Find(s_table, [0, 2]);

        slots.Many.ShouldBeEmpty();
        slots.Two.ShouldBe([0, 5, 6]);
        slots.Missing.ShouldBe([4]);
    }
}
