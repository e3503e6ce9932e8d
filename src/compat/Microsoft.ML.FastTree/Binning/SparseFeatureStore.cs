using System.Runtime.InteropServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>For many features that are mostly 0, as texts have: the rows in which a feature is not, and its values there.</summary>
internal sealed class SparseFeatureStore(int featureCount) : IFeatureStore
{
    private readonly (List<int> Rows, List<float> Values)[] _columns
        = [.. Enumerable.Range(0, featureCount).Select(_ => (new List<int>(), new List<float>()))];

    private int _count;

    public void Add(ReadOnlySpan<float> values, ReadOnlySpan<int> slots)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            var (rows, column) = _columns[values.Length == featureCount ? i : slots[i]];
            rows.Add(_count);
            column.Add(values[i]);
        }

        _count++;
    }

    public void CopyColumn(int feature, int firstRow, Span<float> target)
    {
        target.Clear();
        var (rows, values) = _columns[feature];
        for (var i = Find(rows, firstRow); i < rows.Count && rows[i] < firstRow + target.Length; i++)
            target[rows[i] - firstRow] = values[i];
    }

    public float Value(int row, int feature)
    {
        var (rows, values) = _columns[feature];
        var found = Find(rows, row);
        return found < rows.Count && rows[found] == row ? values[found] : 0;
    }

    private static int Find(List<int> rows, int row)
    {
        var found = CollectionsMarshal.AsSpan(rows).BinarySearch(row);
        return found < 0 ? ~found : found;
    }
}
