using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Each cursor has a state of its own, which the action finds as the row before has left it.</summary>
public sealed class StatefulCustomMappingTransformer<TSrc, TDst, TState> : ITransformer
    where TSrc : class, new()
    where TDst : class, new()
    where TState : class, new()
{
    private readonly Action<TSrc, TDst, TState> _mapAction;
    private readonly Action<TState> _stateInitAction;
    private readonly string? _contractName;

    internal StatefulCustomMappingTransformer(
        Action<TSrc, TDst, TState> mapAction, Action<TState>? stateInitAction, string? contractName)
    {
        ArgumentNullException.ThrowIfNull(mapAction);
        _mapAction = mapAction;
        _stateInitAction = stateInitAction ?? (_ => { });
        _contractName = contractName;
    }

    bool ITransformer.IsRowToRowMapper => true;

    internal SchemaDefinition InputDefinition { get; } = SchemaDefinition.Create(typeof(TSrc), SchemaDefinition.Direction.Write);

    internal SchemaDefinition OutputDefinition { get; } = SchemaDefinition.Create(typeof(TDst), SchemaDefinition.Direction.Read);

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => CreateMapper(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new RowMapperDataView(new SequentialDataView(input), CreateMapper(input.Schema));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => CreateMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => CustomMappingFormat.Save(ctx, _contractName);

    private RowToRowMapper CreateMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new RowToRowMapper(new CustomRowMapper<TSrc, TDst>(inputSchema, CreateAction, InputDefinition, OutputDefinition));
    }

    private Action<TSrc, TDst> CreateAction()
    {
        var state = new TState();
        _stateInitAction(state);
        return (source, target) => _mapAction(source, target, state);
    }
}
