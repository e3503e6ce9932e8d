using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.Recommender;

public sealed partial class MatrixFactorizationPredictionTransformer : PredictionTransformerBase<MatrixFactorizationModelParameters>
{
    private readonly string _rowColumn;
    private readonly string _columnColumn;

    internal MatrixFactorizationPredictionTransformer(
        MatrixFactorizationModelParameters model, string rowColumn, string columnColumn)
        : base(model)
    {
        _rowColumn = rowColumn;
        _columnColumn = columnColumn;
    }

    public override DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new RowToRowMapper(MakeRowMapper(inputSchema)).OutputSchema;
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        => new MatrixRowMapper(
            inputSchema, Find(inputSchema, _rowColumn, "matrixRowIndex"), Find(inputSchema, _columnColumn, "matrixColumnIndex"), Model);

    private static DataViewSchema.Column Find(DataViewSchema schema, string name, string role)
    {
        var column = schema.GetColumnOrNull(name) ?? throw SchemaErrors.NotFound(role, name);
        return column.Type is KeyDataViewType && column.Type.RawType == typeof(uint)
            ? column
            : throw SchemaErrors.Mismatch(role, name, "Key<UInt32>", column.Type.ToString()!);
    }
}
