using NeuralML.NearestNeighbors.Hnsw;
using NeuralML.NearestNeighbors.Search;

namespace NeuralML.Tests.NearestNeighbors;

/// <summary>The indexes against comparing all rows one by one.</summary>
public sealed class SearchTests
{
    private const int Neighbors = 7;

    public static TheoryData<double?, string, int> Cases()
    {
        var cases = new TheoryData<double?, string, int>();
        foreach (var width in new[] { 1, 3, 8, 17, 64 })
        {
            foreach (var kind in new[] { "spread", "far away", "integers", "copies", "huge" })
            {
                foreach (var power in new double?[] { 2, null, 1, 3.5 })
                    cases.Add(power, kind, width);
            }
        }

        return cases;
    }

    private static float[] Draw(string kind, int rows, int width, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows * width).Select(_ => kind switch
        {
            "far away" => 10_000 + random.NextSingle(),
            "integers" => random.Next(4),
            "copies" => 3,
            "huge" => (random.NextSingle() - 0.5f) * 1e20f,
            _ => random.NextSingle() - 0.5f,
        })];
    }

    private static int[][] Find(INeighborIndex index, float[] queries)
    {
        var lists = Enumerable.Range(0, queries.Length / index.Rows.Width).Select(_ => new NeighborList(Neighbors)).ToArray();
        index.Find(queries, lists, new SearchMemory());
        return Array.ConvertAll(lists, list => list.Rows.ToArray());
    }

    private static int[][] FindOneByOne(RowStore rows, RowDistance distance, float[] queries)
        => [.. queries.Chunk(rows.Width).Select(query => Enumerable.Range(0, rows.Count)
            .OrderBy(row => distance.Rank(query, rows[row])).ThenBy(row => row).Take(Neighbors).ToArray())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exact_search_and_trees_find_what_comparing_all_rows_finds(double? power, string kind, int width)
    {
        var rows = RowStore.Empty(width).Append(Draw(kind, 1100, width, 1));
        var queries = Draw(kind, 23, width, 2);
        rows[5].CopyTo(queries);
        var distance = new RowDistance(power);
        var expected = FindOneByOne(rows, distance, queries);

        INeighborIndex exact = power is null or 2
            ? ProductIndex.Create(rows, distance, () => { })
            : DifferenceIndex.Create(rows, distance, () => { });

        Find(exact, queries).ShouldBe(expected);
        if (power is not null)
            Find(TreeIndex.Create(rows, distance, () => { }), queries).ShouldBe(expected);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(1.0)]
    [InlineData(null)]
    public void Rows_that_are_added_piece_by_piece_are_found_and_the_index_before_stays(double? power)
    {
        var distance = new RowDistance(power);
        var queries = Draw("spread", 10, 5, 2);
        var rows = RowStore.Empty(5).Append(Draw("spread", 1000, 5, 1));
        var first = power is null or 2
            ? (INeighborIndex)ProductIndex.Create(rows, distance, () => { })
            : TreeIndex.Create(rows, distance, () => { });
        var before = Find(first, queries);

        var index = first;
        foreach (var count in new[] { 1, 30, 1500, 8 })
            index = index.Extend(index.Rows.Append(Draw("spread", count, 5, count)), () => { });

        index.Rows.Count.ShouldBe(2539);
        Find(index, queries).ShouldBe(FindOneByOne(index.Rows, distance, queries));
        Find(first, queries).ShouldBe(before);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(1.0)]
    [InlineData(null)]
    public void The_graph_finds_nearly_all_of_the_neighbours_also_of_rows_that_were_added(double? power)
    {
        var distance = new RowDistance(power);
        var points = Point.Draw(4000, 16).SelectMany(point => point.Features).ToArray();
        var queries = Point.Draw(200, 16, seed: 2).SelectMany(point => point.Features).ToArray();
        var some = RowStore.Empty(16).Append(points.AsSpan(0, 3000 * 16));
        var graph = HnswIndex.Create(some, distance, 16, 32, 60, () => { });
        var all = graph.Extend(some.Append(points.AsSpan(3000 * 16)), () => { });

        Recall(graph, distance, queries).ShouldBeGreaterThan(0.97);
        Recall(all, distance, queries).ShouldBeGreaterThan(0.97);
    }

    private static double Recall(INeighborIndex index, RowDistance distance, float[] queries)
        => Find(index, queries).Zip(FindOneByOne(index.Rows, distance, queries), (found, all) => found.Intersect(all).Count())
            .Average() / Neighbors;

    [Fact]
    public void The_graph_is_the_same_each_time_and_of_rows_that_are_all_the_same_it_finds_as_many_as_asked_for()
    {
        var distance = new RowDistance(2);
        var rows = RowStore.Empty(4).Append(Draw("integers", 3000, 4, 1));
        var first = HnswIndex.Create(rows, distance, 8, 20, 40, () => { });
        var second = HnswIndex.Create(rows, distance, 8, 20, 40, () => { });
        first.Graph.Links.ShouldBe(second.Graph.Links);
        first.Graph.Upper.ShouldBe(second.Graph.Upper);

        var same = HnswIndex.Create(RowStore.Empty(4).Append(new float[4 * 2000]), distance, 8, 20, 40, () => { });
        Find(same, new float[8]).ShouldAllBe(found => found.Distinct().Count() == Neighbors);
    }
}
