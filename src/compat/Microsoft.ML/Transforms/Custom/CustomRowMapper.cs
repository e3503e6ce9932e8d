using System.Runtime.CompilerServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Each cursor, or other row that is read, has an action of its own, with the state that the action may hold.</summary>
internal sealed class CustomRowMapper<TSrc, TDst> : RowMapper
    where TSrc : class, new()
    where TDst : class, new()
{
    private readonly Func<Action<TSrc, TDst>> _createAction;
    private readonly (DataViewSchema.Column Column, string Member)[] _inputs;
    private readonly SchemaDefinition _outputs;
    private readonly DataViewSchema _outputSchema;

    // The columns of a row share one call of the action.
    private readonly ConditionalWeakTable<DataViewRow, CustomRow<TSrc, TDst>> _rows = [];

    public CustomRowMapper(
        DataViewSchema inputSchema, Func<Action<TSrc, TDst>> createAction, SchemaDefinition inputs, SchemaDefinition outputs)
        : base(inputSchema)
    {
        _createAction = createAction;
        _inputs = ObjectWriter<TSrc>.Bind(inputSchema, inputs, ignoreMissingColumns: false);
        _outputs = outputs;
        _outputSchema = outputs.ToSchema();
    }

    public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        => [.. _outputs.Select(column => new DataViewSchema.DetachedColumn(column.ColumnName, column.ColumnType, column.Annotations))];

    public override IEnumerable<int> GetDependencies(int addedColumn) => _inputs.Select(input => input.Column.Index);

    public override Delegate CreateGetter(DataViewRow input, int addedColumn)
        => _rows.GetValue(input, row => new CustomRow<TSrc, TDst>(row, _inputs, _outputs, _createAction()))
            .CreateGetter(_outputSchema[addedColumn]);
}
