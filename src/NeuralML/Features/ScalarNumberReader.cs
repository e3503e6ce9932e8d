using System.Numerics;
using Microsoft.ML;

namespace NeuralML.Features;

internal sealed class ScalarNumberReader<T>(DataViewRow row, DataViewSchema.Column column) : NumberReader
    where T : struct, INumberBase<T>
{
    private readonly ValueGetter<T> _read = row.GetGetter<T>(column);
    private T _value;

    public override void Read(Span<float> target)
    {
        _read(ref _value);
        target[0] = float.CreateSaturating(_value);
    }
}
