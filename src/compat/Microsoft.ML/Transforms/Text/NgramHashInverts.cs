using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

internal static class NgramHashInverts
{
    /// <summary>The n-grams that led to each slot; nothing where keys have no texts.</summary>
    public static VBuffer<ReadOnlyMemory<char>> Read(IDataView data, string[] columnNames, NgramHash hash, int maximumNumberOfInverts)
    {
        var columns = Array.ConvertAll(columnNames, name => data.Schema[name]);
        if (!Array.TrueForAll(columns, column => column.HasKeyValues(TextDataViewType.Instance)))
            return default;
        var inverts = new HashInverts(hash.SlotCount, maximumNumberOfInverts);
        using (var cursor = data.GetRowCursor(columns))
        {
            var texts = Array.ConvertAll(columns, GetKeyTexts);
            var ngrams = new NgramHashReader(cursor, columns, hash);
            while (cursor.MoveNext())
            {
                foreach (var (column, ngram, slot) in ngrams.Read())
                {
                    var text = string.Join('|', ngram.Select(key => texts[column].GetItemOrDefault((int)key - 1)));
                    inverts.Add((uint)slot + 1, columns.Length > 1 ? $"{columnNames[column]}:{text}" : text);
                }
            }
        }

        return inverts.ToKeyValues();
    }

    private static VBuffer<ReadOnlyMemory<char>> GetKeyTexts(DataViewSchema.Column column)
    {
        VBuffer<ReadOnlyMemory<char>> texts = default;
        column.GetKeyValues(ref texts);
        return texts;
    }
}
