using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class RowOperationsTests
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private int _passes;

    [Fact]
    public void Rows_are_taken_and_skipped()
    {
        Ids(_data.TakeRows(Rows(20), 5)).ShouldBe([0, 1, 2, 3, 4]);
        Ids(_data.SkipRows(Rows(20), 15)).ShouldBe([15, 16, 17, 18, 19]);
        Ids(_data.TakeRows(Rows(3), 50)).ShouldBe([0, 1, 2]);
        Ids(_data.SkipRows(Rows(3), 50)).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => _data.TakeRows(Rows(3), 0)).Message.ShouldBe("Must be greater than zero. (Parameter 'count')");
    }

    [Fact]
    public void The_row_count_of_a_range_follows_from_that_of_its_source()
    {
        var list = _data.LoadFromEnumerable(new[] { new Row(), new Row(), new Row() });
        _data.TakeRows(list, 2).GetRowCount().ShouldBe(2);
        _data.SkipRows(list, 2).GetRowCount().ShouldBe(1);
        _data.TakeRows(Rows(3), 2).GetRowCount().ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Shuffling_gives_each_row_once_and_its_values_stay_together(int pool)
    {
        var shuffled = _data.ShuffleRows(Rows(100), seed: 3, shufflePoolSize: pool);
        var rows = _data.CreateEnumerable<Row>(shuffled, reuseRowObject: false).ToArray();
        rows.Select(row => row.Id).Order().ShouldBe(Enumerable.Range(0, 100));
        rows.ShouldAllBe(row => row.Text == $"row {row.Id}" && row.Vector![0] == row.Id);
        Ids(shuffled).ShouldBe(rows.Select(row => row.Id));
    }

    [Fact]
    public void Shuffling_depends_on_the_seed()
    {
        var order = Ids(_data.ShuffleRows(Rows(100), seed: 3));
        Ids(_data.ShuffleRows(Rows(100), seed: 3)).ShouldBe(order);
        Ids(_data.ShuffleRows(Rows(100), seed: 4)).ShouldNotBe(order);
        order.ShouldNotBe(Enumerable.Range(0, 100));
    }

    [Fact]
    public void A_cache_reads_its_source_once_per_column_and_knows_the_row_count_then()
    {
        var cache = _data.Cache(Rows(50));
        cache.GetRowCount().ShouldBeNull();
        Ids(cache).ShouldBe(Enumerable.Range(0, 50));
        Ids(cache).ShouldBe(Enumerable.Range(0, 50));
        _passes.ShouldBe(1);
        cache.GetRowCount().ShouldBe(50);
        cache.GetColumn<string>("Text").ShouldBe(Enumerable.Range(0, 50).Select(i => $"row {i}"));
        _passes.ShouldBe(2);
        cache.GetColumn<float[]>("Vector").Select(vector => vector[0]).ShouldBe(Enumerable.Range(0, 50).Select(i => (float)i));
        _passes.ShouldBe(3);
    }

    [Fact]
    public void Columns_to_prefetch_are_cached_in_the_first_pass()
    {
        var cache = _data.Cache(Rows(5), "Text", "Vector");
        Ids(cache).Length.ShouldBe(5);
        cache.GetColumn<string>("Text").Last().ShouldBe("row 4");
        _passes.ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => _data.Cache(Rows(5), "Nope")).Message.ShouldContain("'Nope'");
    }

    [Fact]
    public void Many_threads_read_one_cache()
    {
        var cache = _data.Cache(Rows(1000));
        Parallel.For(0, 8, _ => Ids(cache).ShouldBe(Enumerable.Range(0, 1000)));
        _passes.ShouldBe(1);
    }

    [Fact]
    public void A_cache_is_read_in_another_order_with_a_random_generator()
    {
        var cache = _data.Cache(Rows(50));
        using var cursor = cache.GetRowCursor([cache.Schema["Id"]], new Random(1));
        var get = cursor.GetGetter<int>(cache.Schema["Id"]);
        var ids = new List<int>();
        for (var id = 0; cursor.MoveNext(); ids.Add(id))
            get(ref id);
        ids.ShouldNotBe(Enumerable.Range(0, 50));
        ids.Order().ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public void Rows_with_missing_values_are_dropped()
    {
        var data = _data.LoadFromEnumerable(new[]
        {
            new Gaps { Real = 1, Vector = [1, 2], Key = 0 },
            new Gaps { Real = float.NaN, Vector = [1, 2], Key = 1 },
            new Gaps { Real = 2, Vector = [1, double.NaN], Key = 2 },
            new Gaps { Real = 3, Vector = [1, 2], Key = 9 },
        });
        _data.FilterRowsByMissingValues(data, "Real").GetColumn<float>("Real").ShouldBe([1, 2, 3]);
        _data.FilterRowsByMissingValues(data, "Vector", "Real").GetColumn<float>("Real").ShouldBe([1, 3]);
        _data.FilterRowsByMissingValues(data, "Key", "Real").GetColumn<float>("Real").ShouldBe([1, 2]);
        Should.Throw<ArgumentOutOfRangeException>(() => _data.FilterRowsByMissingValues(data, "Text")).Message.ShouldBe(
            "Column 'Text' has type String which does not support missing values, so we cannot filter on them (Parameter 'Columns')");
    }

    private IDataView Rows(int count)
    {
        IEnumerable<Row> Read()
        {
            Interlocked.Increment(ref _passes);
            for (var i = 0; i < count; i++)
                yield return new Row { Id = i, Text = $"row {i}", Vector = [i] };
        }
        return _data.LoadFromEnumerable(Read());
    }

    private static int[] Ids(IDataView data) => [.. data.GetColumn<int>("Id")];

    private sealed class Row
    {
        public int Id { get; set; }

        public string? Text { get; set; }

        public float[]? Vector { get; set; }
    }

    private sealed class Gaps
    {
        public float Real { get; set; }

        public double[]? Vector { get; set; }

        [KeyType(4)]
        public uint Key { get; set; }

        public string? Text { get; set; }
    }
}
