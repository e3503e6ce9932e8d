using System.Collections.Concurrent;
using NeuralML.NearestNeighbors.Search;
using NeuralML.Scoring;

namespace NeuralML.NearestNeighbors;

/// <summary>Memory that is used again for each batch of rows.</summary>
/// <param name="neighborCount">How many neighbours are looked for.</param>
internal sealed class ScoreMemory(int neighborCount)
{
    private readonly ConcurrentBag<SearchMemory> _searches = [];

    /// <summary>The features of the rows, <c>[rows, width]</c>.</summary>
    public float[] Queries { get; private set; } = [];

    /// <summary>The neighbours of each row.</summary>
    public NeighborList[] Lists { get; private set; } = [];

    /// <summary>Copies the features of rows, whose lists are then empty.</summary>
    public void Take(FeatureRows features, int width)
    {
        if (Queries.Length < features.Count * width)
            Queries = new float[features.Count * width];
        features.Numbers.CopyTo(Queries);
        if (Lists.Length < features.Count)
        {
            var missing = Enumerable.Range(0, features.Count - Lists.Length);
            Lists = [.. Lists, .. missing.Select(_ => new NeighborList(neighborCount))];
        }

        foreach (var list in Lists.AsSpan(0, features.Count))
            list.Clear();
    }

    public SearchMemory RentSearch() => _searches.TryTake(out var search) ? search : new SearchMemory();

    public void Return(SearchMemory search) => _searches.Add(search);
}
