using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Runs the action once for each row that its getters are asked for.</summary>
internal sealed class CustomRow<TSrc, TDst>
    where TSrc : class, new()
    where TDst : class, new()
{
    private readonly DataViewRow _input;
    private readonly Action<TSrc, TDst> _mapAction;
    private readonly ObjectWriter<TSrc> _writer;
    private readonly Action<TDst> _show;
    private readonly Func<DataViewSchema.Column, Delegate> _getterOf;
    private long _position = -1;

    public CustomRow(
        DataViewRow input, (DataViewSchema.Column Column, string Member)[] inputs, SchemaDefinition outputs, Action<TSrc, TDst> mapAction)
    {
        _input = input;
        _mapAction = mapAction;
        _writer = new ObjectWriter<TSrc>(input, inputs);
        var output = new ObjectRow<TDst>(outputs);
        _show = output.Show;
        _getterOf = column => RowGetters.Untyped(output, output.Schema[column.Index]);
    }

    public Delegate CreateGetter(DataViewSchema.Column column) => Generic.Call(Getter<int>, column.Type.RawType, column);

    private ValueGetter<TValue> Getter<TValue>(DataViewSchema.Column column)
    {
        var getter = (ValueGetter<TValue>)_getterOf(column);
        return (ref TValue value) =>
        {
            Map();
            getter(ref value);
        };
    }

    private void Map()
    {
        if (_position == _input.Position)
            return;
        // New objects each time: the action may keep them, and leave members as they are.
        var source = new TSrc();
        var target = new TDst();
        _writer.Write(source);
        _mapAction(source, target);
        _show(target);
        _position = _input.Position;
    }
}
