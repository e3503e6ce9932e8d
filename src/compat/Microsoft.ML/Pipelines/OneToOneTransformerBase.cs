namespace Microsoft.ML.Data;

/// <summary>Each output column is computed from one input column.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private protected OneToOneTransformerBase((string Output, string Input)[] columns) => Columns = columns;

    private protected (string Output, string Input)[] Columns { get; }

    private protected sealed override RowMapper MakeRowMapper(DataViewSchema inputSchema)
    {
        var inputs = Array.ConvertAll(
            Columns, pair => inputSchema.GetColumnOrNull(pair.Input) ?? throw SchemaErrors.NotFound("input", pair.Input));
        var outputs = new DataViewSchema.DetachedColumn[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            outputs[i] = GetOutputColumn(i, inputs[i]);
        return new Mapper(this, inputSchema, inputs, outputs);
    }

    /// <summary>Checks the input column and describes what is made of it.</summary>
    private protected abstract DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input);

    /// <summary>A getter of the output column's raw type.</summary>
    private protected abstract Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input);

    private sealed class Mapper(
        OneToOneTransformerBase owner, DataViewSchema inputSchema, DataViewSchema.Column[] inputs, DataViewSchema.DetachedColumn[] outputs)
        : RowMapper(inputSchema)
    {
        public override DataViewSchema.DetachedColumn[] GetOutputColumns() => outputs;

        public override IEnumerable<int> GetDependencies(int addedColumn) => [inputs[addedColumn].Index];

        public override Delegate CreateGetter(DataViewRow input, int addedColumn)
            => owner.CreateGetter(addedColumn, input, inputs[addedColumn]);
    }
}
