namespace Microsoft.ML.Data;

internal sealed class BinaryColumn<TValue>(ValueCodec<TValue> codec) : BinaryColumn
{
    private TValue _value = default!;

    public override Delegate Getter => (ValueGetter<TValue>)((ref TValue value) => codec.Copy(in _value, ref value));

    public override void MoveNext()
    {
        try
        {
            codec.Read(Block, ref _value);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("The data is damaged: " + exception.Message, exception);
        }
    }
}
