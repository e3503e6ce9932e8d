using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>A chain of which only the results show, and not the columns between.</summary>
/// <param name="chain">The steps.</param>
/// <param name="results">The names that the results get, and the names that they have in the chain.</param>
internal sealed partial class InnerTransformer(ITransformer chain, (string Output, string Inner)[] results) : RowToRowTransformerBase
{
    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var mapper = chain.GetRowToRowMapper(inputSchema);
        return new Mapper(mapper, results, Array.ConvertAll(results, result => mapper.OutputSchema[result.Inner]));
    }

    private sealed class Mapper(IRowToRowMapper inner, (string Output, string Inner)[] results, DataViewSchema.Column[] columns)
        : RowMapper(inner.InputSchema)
    {
        public override DataViewSchema.DetachedColumn[] GetOutputColumns()
            => [.. columns.Select((column, i) => new DataViewSchema.DetachedColumn(results[i].Output, column.Type, column.Annotations))];

        public override IEnumerable<int> GetDependencies(int addedColumn)
            => inner.GetDependencies([columns[addedColumn]]).Select(column => column.Index);

        public override Delegate CreateGetter(DataViewRow input, int addedColumn)
            => RowGetters.Untyped(inner.GetRow(input, [columns[addedColumn]]), columns[addedColumn]);
    }
}
