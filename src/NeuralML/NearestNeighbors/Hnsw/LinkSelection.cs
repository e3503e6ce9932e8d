using System.Runtime.InteropServices;

namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>
/// Which of the near rows a row is linked to: one is left out where it is nearer to one that is linked already, so that links go in all
/// directions (the heuristic of Malkov and Yashunin 2018, algorithm 4). Only where hardly any are left, as among rows that are all the
/// same, the nearest of those left out are linked, too.
/// </summary>
internal sealed class LinkSelection
{
    private const int FewestShare = 4;

    private readonly List<int> _selected = [];
    private readonly List<int> _left = [];

    /// <param name="rows">The rows.</param>
    /// <param name="distances">Of each candidate to the row that is linked, in rising order.</param>
    /// <param name="candidates">Their row numbers.</param>
    /// <param name="count">How many are linked at most.</param>
    /// <returns>Those to link; until the next call.</returns>
    public ReadOnlySpan<int> Select(GraphRows rows, ReadOnlySpan<float> distances, ReadOnlySpan<int> candidates, int count)
    {
        _selected.Clear();
        _left.Clear();
        for (var i = 0; i < candidates.Length && _selected.Count < count; i++)
        {
            if (IsApart(rows, candidates[i], distances[i]))
                _selected.Add(candidates[i]);
            else
                _left.Add(candidates[i]);
        }

        for (var i = 0; i < _left.Count && _selected.Count < count / FewestShare; i++)
            _selected.Add(_left[i]);
        return CollectionsMarshal.AsSpan(_selected);
    }

    private bool IsApart(GraphRows rows, int candidate, float distance)
    {
        foreach (var selected in _selected)
        {
            if (rows.Between(candidate, selected) < distance)
                return false;
        }

        return true;
    }
}
