using FsCheck.Xunit;
using NeuralML.Training;

namespace NeuralML.Tests.Training;

public sealed class RowOrderTests
{
    [Property(MaxTest = 50)]
    public void Each_row_comes_once(ulong seed, byte rowCount)
    {
        var order = new RowOrder(rowCount, seed);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            order.Draw();
            order.Rows.Order().ShouldBe(Enumerable.Range(0, rowCount).Select(row => (long)row));
        }
    }

    [Fact]
    public void Every_place_is_as_likely_for_every_row()
    {
        var order = new RowOrder(4, 1);
        var counts = new int[4, 4];
        for (var i = 0; i < 24_000; i++)
        {
            order.Draw();
            for (var place = 0; place < 4; place++)
                counts[order.Rows[place], place]++;
        }

        counts.Cast<int>().ShouldAllBe(count => count > 5700 && count < 6300);
    }

    [Fact]
    public void With_the_state_of_another_it_goes_on_like_that_one()
    {
        var first = new RowOrder(100, 1);
        first.Draw();
        var second = new RowOrder(100, 2) { State = first.State };
        first.Draw();
        second.Draw();

        second.Rows.ShouldBe(first.Rows);
    }
}
