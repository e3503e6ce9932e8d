using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <param name="column">The column.</param>
/// <param name="copy">How a reader gets a value that is kept.</param>
internal sealed class SharedColumn<T>(DataViewSchema.Column column, SharedColumn<T>.Copy copy) : SharedColumn
{
    private ValueGetter<T>? _read;

    public delegate void Copy(ref T stored, ref T value);

    public override void Attach(DataViewRow input) => _read = input.GetGetter<T>(column);

    public override Array CreateValues() => new T[SharedBlock.Size];

    public override void Read(SharedBlock block) => _read!(ref block.Values<T>(column.Index)[block.Count]);

    public override Delegate CreateGetter(SharedRowsCursor reader)
        => (ValueGetter<T>)((ref T value) => copy(ref reader.Block.Values<T>(column.Index)[reader.Slot], ref value));
}
