using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>Vectors, which are copied: a reader owns what it gets and may write into it.</summary>
/// <param name="open">Their getter in the input.</param>
internal sealed class SharedVectors<T>(Func<DataViewRow, ValueGetter<VBuffer<T>>> open) : SharedValues<VBuffer<T>>(open)
{
    protected override void Copy(ref VBuffer<T> stored, ref VBuffer<T> value) => stored.CopyTo(ref value);
}
