using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using NeuralML.Features;
using NeuralML.NearestNeighbors.Search;
using NeuralML.Scoring;

namespace NeuralML.NearestNeighbors;

/// <summary>
/// Finds the neighbours of rows and scores them: features in, scores, neighbours and distances out. Safe for several threads.
/// </summary>
internal sealed class NeighborScorer : IScorer
{
    // Below so many numbers to compare, waking threads takes longer than they save.
    private const long FewestComparisons = 1 << 19;
    private const int FewestRowsOfThread = 8;

    private readonly NearestNeighborsOptions _options;
    private readonly FeatureSpace _space;
    private readonly Votes _votes;
    private readonly RowDistance _distance;
    private readonly ConcurrentBag<ScoreMemory> _memory = [];

    public NeighborScorer(
        NearestNeighborsOptions options, LabelColumn label, FeatureSpace space, INeighborIndex index, TrainingValues values)
    {
        _options = options;
        _space = space;
        _distance = new RowDistance(options.DifferencePower);
        _votes = new Votes(label.Task, options.Weights, _distance, values);
        Label = label;
        Index = index;
        Values = values;
    }

    public LabelColumn Label { get; }

    public FeatureSpace Space => _space;

    public INeighborIndex Index { get; }

    public TrainingValues Values { get; }

    /// <summary>
    /// The scores; then, where they are asked for, the row numbers of the neighbours, as bits of Singles, and their distances.
    /// </summary>
    public int OutputCount => Label.OutputCount + (IsDetailed ? 2 * _options.NeighborCount : 0);

    public int InputCount => Index.Rows.Width;

    /// <summary>False: a batch is divided among the threads, so that small ones are sooner done as well.</summary>
    public bool RunsInParallel => false;

    private bool IsDetailed => _options.NeighborsColumnName is not null || _options.DistancesColumnName is not null;

    public void Score(FeatureRows features, ScoreBuffers buffers, Span<float> scores)
    {
        if (!_memory.TryTake(out var memory))
            memory = new ScoreMemory(_options.NeighborCount);
        memory.Take(features, Index.Rows.Width);
        Find(memory, features.Count);
        for (var row = 0; row < features.Count; row++)
            Write(memory.Lists[row], scores.Slice(row * OutputCount, OutputCount));
        _memory.Add(memory);
    }

    private void Find(ScoreMemory memory, int count)
    {
        var compared = Index is ProductIndex or DifferenceIndex ? (long)Index.Rows.Count * Index.Rows.Width : FewestComparisons / 64;
        var threads = compared * count < FewestComparisons ? 1 : Math.Min(Environment.ProcessorCount, count / FewestRowsOfThread);
        if (threads <= 1)
        {
            Find(memory, 0, count);
            return;
        }

        // Two parts for each thread, in case that one is held up.
        var part = Math.Max(FewestRowsOfThread, ((count + (2 * threads) - 1) / (2 * threads) + 3) / 4 * 4);
        Parallel.For(0, (count + part - 1) / part, i => Find(memory, i * part, Math.Min(part, count - (i * part))));
    }

    private void Find(ScoreMemory memory, int start, int count)
    {
        var search = memory.RentSearch();
        var width = Index.Rows.Width;
        var queries = memory.Queries.AsSpan(start * width, count * width);
        _space.Apply(queries);
        var lists = memory.Lists.AsSpan(start, count);
        for (var first = 0; first < count;)
        {
            // Rows with features that are no finite numbers have no neighbours.
            var end = first;
            while (end < count && AllFinite(queries.Slice(end * width, width)))
                end++;
            Index.Find(queries[(first * width)..(end * width)], lists[first..end], search);
            first = end + 1;
        }

        memory.Return(search);
    }

    private static bool AllFinite(ReadOnlySpan<float> row)
    {
        foreach (var value in row)
        {
            if (!float.IsFinite(value))
                return false;
        }

        return true;
    }

    private void Write(NeighborList list, Span<float> scores)
    {
        _votes.Score(list, scores[..Label.OutputCount]);
        if (!IsDetailed)
            return;
        var rows = MemoryMarshal.Cast<float, int>(scores.Slice(Label.OutputCount, _options.NeighborCount));
        var distances = scores[(Label.OutputCount + _options.NeighborCount)..];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i < list.Count ? list.Rows[i] : -1;
            distances[i] = i < list.Count ? (float)_distance.FromRank(list.Ranks[i]) : float.NaN;
        }
    }
}
