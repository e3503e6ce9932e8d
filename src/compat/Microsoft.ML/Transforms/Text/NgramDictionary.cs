using System.Runtime.InteropServices;

namespace Microsoft.ML.Transforms.Text;

/// <summary>The n-grams of a column, each with its slot, in the order in which they first occurred.</summary>
internal sealed partial class NgramDictionary(NgramSettings settings)
{
    private readonly Dictionary<string, int> _slots = [];
    private readonly List<uint[]> _ngrams = [];
    private readonly List<int> _rowsWith = [];
    private readonly int[] _countOfLength = new int[settings.NgramLength + 1];
    private int _rowCount;

    public int Count => _ngrams.Count;

    /// <summary>The keys that each n-gram is made of.</summary>
    public IReadOnlyList<uint[]> Ngrams => _ngrams;

    public void AddRow(ReadOnlySpan<uint> keys)
    {
        _rowCount++;
        var seen = new HashSet<int>();
        var lookup = _slots.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ngram in NgramWalk.Enumerate(keys.ToArray(), settings))
        {
            if (!lookup.TryGetValue(AsText(ngram), out var slot))
            {
                if (ngram.AsSpan().Contains(0u) || _countOfLength[ngram.Length] >= settings.Maximum(ngram.Length))
                    continue;
                _countOfLength[ngram.Length]++;
                slot = _ngrams.Count;
                _slots.Add(AsText(ngram).ToString(), slot);
                _ngrams.Add(ngram);
                _rowsWith.Add(0);
            }

            if (seen.Add(slot))
                _rowsWith[slot]++;
        }
    }

    /// <summary>The weight of each n-gram that the row has.</summary>
    public void Weigh(ReadOnlySpan<uint> keys, SortedDictionary<int, float> weights)
    {
        weights.Clear();
        var lookup = _slots.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ngram in NgramWalk.Enumerate(keys.ToArray(), settings))
        {
            if (lookup.TryGetValue(AsText(ngram), out var slot))
                weights[slot] = weights.GetValueOrDefault(slot) + 1;
        }

        if (settings.Weighting == NgramExtractingEstimator.WeightingCriteria.Tf)
            return;
        foreach (var slot in weights.Keys.ToArray())
        {
            var frequency = settings.Weighting == NgramExtractingEstimator.WeightingCriteria.Idf ? 1 : weights[slot];
            weights[slot] = frequency * (float)Math.Log((double)_rowCount / _rowsWith[slot]);
        }
    }

    // A text that is made of the bits of the keys hashes and compares fast.
    private static ReadOnlySpan<char> AsText(uint[] ngram) => MemoryMarshal.Cast<uint, char>(ngram);
}
