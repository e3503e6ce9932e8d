using Microsoft.ML;
using NeuralML.NearestNeighbors.Hnsw;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.Tests.NearestNeighbors;

public sealed class NearestNeighborsBadInputTests
{
    private readonly MLContext _ml = new(seed: 1);

    private string Refused(List<Point> points, string label = "Number", Action<NearestNeighborsOptions>? change = null)
    {
        var options = new NearestNeighborsOptions { LabelColumnName = label };
        change?.Invoke(options);
        return Should.Throw<InvalidOperationException>(() => _ml.NearestNeighbors(options).Fit(Point.Load(_ml, points))).Message;
    }

    [Fact]
    public void More_neighbours_than_rows_are_refused_with_both_counts()
    {
        var message = Refused(Point.Draw(4, 2));

        message.ShouldContain("NeighborCount is 5");
        message.ShouldContain("only 4 rows");
    }

    [Fact]
    public void A_missing_feature_is_refused_with_its_place()
    {
        var points = Point.Draw(10, 2);
        points[3].Features[1] = float.NaN;

        var message = Refused(points);

        message.ShouldContain("Feature column 'Features', slot 1, is NaN in row 3");
        message.ShouldContain("ReplaceMissingValues");
    }

    [Fact]
    public void One_class_is_refused()
        => Refused([.. Point.Draw(60, 2).Where(point => point.Flag)], "Flag").ShouldContain("'Flag'");

    [Fact]
    public void A_column_that_is_missing_or_of_the_wrong_type_is_named()
    {
        var data = Point.Load(_ml, Point.Draw(10, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NearestNeighbors("Nope").Fit(data)).Message.ShouldContain("'Nope'");
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NearestNeighbors("Number", "Kind").Fit(data)).Message.ShouldContain("'Kind'");
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NearestNeighbors("Features").Fit(data)).Message.ShouldContain("'Features'");
    }

    [Fact]
    public void Constant_features_and_rows_that_are_all_the_same_are_no_trouble()
    {
        foreach (var search in Enum.GetValues<NearestNeighborsSearch>())
        {
            foreach (var metric in Enum.GetValues<NearestNeighborsMetric>())
            {
                if (search == NearestNeighborsSearch.Tree && metric == NearestNeighborsMetric.Cosine)
                    continue;
                var options = new NearestNeighborsOptions { LabelColumnName = "Number", Search = search, Metric = metric };
                List<Point> same = [.. Enumerable.Range(0, 40).Select(i => new Point { Features = [2, 3, 4], Number = i })];

                var scored = _ml.NearestNeighbors(options).Fit(Point.Load(_ml, same)).Transform(Point.Load(_ml, same));

                Scores.Of(scored).ShouldAllBe(score => float.IsFinite(score));
                if (search != NearestNeighborsSearch.Approximate)
                    Scores.Of(scored).ShouldAllBe(score => score == 2, "the first five rows");
            }
        }
    }

    [Fact]
    public void An_exact_request_for_too_many_rows_is_refused_before_they_are_read()
    {
        var data = new ManyRows(2_000_000, 100);

        var message = Should.Throw<InvalidOperationException>(() => _ml.NearestNeighbors(new NearestNeighborsOptions
        {
            LabelColumnName = "Number",
            Search = NearestNeighborsSearch.Exact,
            MemoryLimit = 1_000_000_000,
        }).Fit(data)).Message;

        message.ShouldContain("2000000 rows of 100 features takes 1600 MB");
        message.ShouldContain("MemoryLimit is 1000 MB");
        message.ShouldContain("Approximate, which takes 1480 MB");
    }

    [Fact]
    public void What_is_automatic_becomes_approximate_where_exact_search_takes_too_much()
    {
        string Search(int width, long? limit, NearestNeighborsMetric metric = NearestNeighborsMetric.Euclidean) => _ml.NearestNeighbors(
            new NearestNeighborsOptions { LabelColumnName = "Number", MemoryLimit = limit, Metric = metric })
            .Fit(Point.Load(_ml, Point.Draw(200, width))).Model.Search.ToString();

        Search(15, null).ShouldBe("Tree");
        Search(15, null, NearestNeighborsMetric.Cosine).ShouldBe("Exact");
        Search(16, null).ShouldBe("Exact");
        Search(16, 20_000).ShouldBe("Approximate");
    }

    [Fact]
    public void A_cancelled_fit_ends_with_an_exception_while_rows_are_read()
    {
        using var source = new CancellationTokenSource();
        var options = new NearestNeighborsOptions { LabelColumnName = "Parabola", CancellationToken = source.Token };

        Should.Throw<OperationCanceledException>(() => _ml.NearestNeighbors(options).Fit(_ml.Data.LoadFromEnumerable(Rows())));

        IEnumerable<Row> Rows()
        {
            foreach (var row in Row.Draw(100))
            {
                if (row.Name == "row 50")
                    source.Cancel();
                yield return row;
            }
        }
    }

    [Fact]
    public void A_cancelled_fit_ends_with_an_exception_while_the_graph_is_built()
    {
        var rows = RowStore.Empty(4).Append(new float[4 * 2000]);
        var calls = 0;

        Should.Throw<OperationCanceledException>(() => HnswIndex.Create(
            rows, new RowDistance(2), 8, 20, 20, () =>
            {
                if (++calls > 2)
                    throw new OperationCanceledException();
            }));
    }

    /// <summary>Data that says how many rows it has and may not be read.</summary>
    private sealed class ManyRows(long count, int width) : IDataView
    {
        public bool CanShuffle => false;

        public DataViewSchema Schema { get; } = Create(width);

        public long? GetRowCount() => count;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
            => throw new NotSupportedException("It is read.");

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
            => throw new NotSupportedException("It is read.");

        private static DataViewSchema Create(int width)
        {
            var builder = new DataViewSchema.Builder();
            builder.AddColumn("Features", new Microsoft.ML.Data.VectorDataViewType(Microsoft.ML.Data.NumberDataViewType.Single, width));
            builder.AddColumn("Number", Microsoft.ML.Data.NumberDataViewType.Single);
            return builder.ToSchema();
        }
    }
}
