using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

internal sealed class SingleVectorReader(DataViewRow row, DataViewSchema.Column column) : NumberReader
{
    private readonly ValueGetter<VBuffer<float>> _read = row.GetGetter<VBuffer<float>>(column);
    private VBuffer<float> _values;

    public override void Read(Span<float> target)
    {
        _read(ref _values);
        _values.CopyTo(target);
    }
}
