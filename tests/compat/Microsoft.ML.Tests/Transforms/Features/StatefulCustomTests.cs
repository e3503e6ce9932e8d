using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class StatefulCustomTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _data;

    public StatefulCustomTests()
        => _data = _mlContext.Data.LoadFromEnumerable(Enumerable.Range(1, 100).Select(i => new Source { A = i % 3 }).ToArray());

    [Fact]
    public void Each_cursor_begins_with_a_new_state()
    {
        var inits = 0;
        var mapped = _mlContext.Transforms.StatefulCustomMapping<Source, Target, Counter>(
            (source, target, counter) => target.Sum = counter.Value += source.A,
            counter =>
            {
                inits++;
                counter.Value = 10;
            },
            null).Fit(_data).Transform(_data);

        mapped.GetColumn<float>("Sum").Take(4).ShouldBe([11, 13, 13, 14]);
        mapped.GetColumn<float>("Sum").Take(4).ShouldBe([11, 13, 13, 14]);
        inits.ShouldBe(2);
    }

    [Fact]
    public void A_state_goes_through_all_rows_in_order_though_several_cursors_are_asked_for()
    {
        var mapped = _mlContext.Transforms.StatefulCustomMapping<Source, Target, Counter>(
            (_, target, counter) => target.Sum = ++counter.Value, _ => { }, null).Fit(_data).Transform(_data);

        mapped.CanShuffle.ShouldBeFalse();
        mapped.GetRowCursorSet([mapped.Schema["Sum"]], 4, new Random(1)).Length.ShouldBe(1);
        mapped.GetColumn<float>("Sum").ShouldBe(Enumerable.Range(1, 100).Select(i => (float)i));
    }

    [Fact]
    public void Rows_for_which_the_predicate_is_true_are_dropped()
        => _mlContext.Data.FilterByCustomPredicate<Source>(_data, row => row.A == 0).GetColumn<float>("A").Take(4)
            .ShouldBe([1, 2, 1, 2]);

    [Fact]
    public void A_predicate_with_a_state_sees_the_rows_before()
    {
        var filtered = _mlContext.Data.FilterByStatefulCustomPredicate<Source, Counter>(
            _data, (_, counter) => ++counter.Value % 10 != 0, counter => counter.Value = 5);

        filtered.GetColumn<float>("A").Count().ShouldBe(10);
        filtered.GetColumn<float>("A").First().ShouldBe(5 % 3);
        filtered.GetColumn<float>("A").Count().ShouldBe(10);
    }

    [Fact]
    public void A_predicate_names_the_column_that_is_missing()
        => Should.Throw<ArgumentOutOfRangeException>(() => _mlContext.Data.FilterByCustomPredicate<Target>(_data, _ => true))
            .Message.ShouldContain("'Sum'");

    private sealed class Source
    {
        public float A { get; set; }
    }

    private sealed class Target
    {
        public float Sum { get; set; }
    }

    private sealed class Counter
    {
        public float Value { get; set; }
    }
}
