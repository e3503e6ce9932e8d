using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

internal sealed class NgramHashMapper(
    DataViewSchema inputSchema, DataViewSchema.Column[] columns, NgramHash hash, DataViewSchema.DetachedColumn output)
    : RowMapper(inputSchema)
{
    public override DataViewSchema.DetachedColumn[] GetOutputColumns() => [output];

    public override IEnumerable<int> GetDependencies(int addedColumn) => columns.Select(column => column.Index);

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
    {
        var ngrams = new NgramHashReader(input, columns, hash);
        var counts = new SortedDictionary<int, float>();
        return (ValueGetter<VBuffer<float>>)((ref VBuffer<float> target) =>
        {
            counts.Clear();
            foreach (var (_, _, slot) in ngrams.Read())
                counts[slot] = counts.GetValueOrDefault(slot) + 1;
            var editor = VBufferEditor.Create(ref target, hash.SlotCount, counts.Count, requireIndicesOnDense: true);
            var next = 0;
            foreach (var (slot, count) in counts)
            {
                editor.Indices[next] = slot;
                editor.Values[next++] = count;
            }

            target = editor.Commit();
        });
    }
}
