using Microsoft.ML.Transforms;

namespace Microsoft.ML.Data;

public sealed partial class ColumnConcatenatingTransformer : RowToRowTransformerBase
{
    private readonly string _outputColumnName;
    private readonly string[] _inputColumnNames;

    internal ColumnConcatenatingTransformer(string outputColumnName, string[] inputColumnNames)
    {
        _outputColumnName = outputColumnName;
        _inputColumnNames = inputColumnNames;
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var inputs = Array.ConvertAll(
            _inputColumnNames, name => inputSchema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound("input", name));
        var itemType = (PrimitiveDataViewType)inputs[0].Type.GetItemType();
        foreach (var column in inputs)
        {
            if (!column.Type.GetItemType().Equals(itemType))
                throw SchemaErrors.Mismatch("input", column.Name, itemType.ToString()!, column.Type.ToString()!);
        }

        var size = inputs.Any(column => column.Type is VectorDataViewType { IsKnownSize: false })
            ? 0
            : inputs.Sum(column => column.Type.GetValueCount());
        var output = new DataViewSchema.DetachedColumn(
            _outputColumnName, new VectorDataViewType(itemType, size), ConcatenatedAnnotations.Create(inputs, size));
        return new Mapper(inputSchema, inputs, output, itemType.RawType);
    }

    private sealed class Mapper(
        DataViewSchema inputSchema, DataViewSchema.Column[] inputs, DataViewSchema.DetachedColumn output, Type rawItemType)
        : RowMapper(inputSchema)
    {
        public override DataViewSchema.DetachedColumn[] GetOutputColumns() => [output];

        public override IEnumerable<int> GetDependencies(int addedColumn) => inputs.Select(column => column.Index);

        public override Delegate CreateGetter(DataViewRow input, int addedColumn)
            => Generic.Call(CreateGetter<int>, rawItemType, input, inputs);

        private static ValueGetter<VBuffer<T>> CreateGetter<T>(DataViewRow row, DataViewSchema.Column[] columns)
            => new Concatenation<T>(row, columns).Get;
    }
}
