using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>The n-grams of a row's columns, each with its slot. One with a missing key has none.</summary>
internal sealed class NgramHashReader(DataViewRow row, DataViewSchema.Column[] columns, NgramHash hash)
{
    private readonly ValueGetter<VBuffer<uint>>[] _getters = Array.ConvertAll(columns, column => KeyReader.GetVector(row, column));

    public IEnumerable<(int Column, uint[] Ngram, int Slot)> Read()
    {
        VBuffer<uint> keys = default;
        for (var column = 0; column < _getters.Length; column++)
        {
            _getters[column](ref keys);
            foreach (var ngram in NgramWalk.Enumerate(keys.GetValues().ToArray(), hash.Ngrams))
            {
                if (!ngram.AsSpan().Contains(0u))
                    yield return (column, ngram, hash.GetSlot(ngram, column, _getters.Length));
            }
        }
    }
}
