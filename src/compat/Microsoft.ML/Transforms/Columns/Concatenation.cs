using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Writes the values of several columns of a row one behind the other.</summary>
internal sealed class Concatenation<T>
{
    // Per input one of the two is set, and the buffer or the value that it fills.
    private readonly ValueGetter<T>?[] _scalars;
    private readonly ValueGetter<VBuffer<T>>?[] _vectors;
    private readonly T[] _values;
    private readonly VBuffer<T>[] _buffers;
    private readonly DataViewSchema.Column[] _inputs;

    public Concatenation(DataViewRow row, DataViewSchema.Column[] inputs)
    {
        _scalars = Array.ConvertAll(inputs, column => column.Type is VectorDataViewType ? null : row.GetGetter<T>(column));
        _vectors = Array.ConvertAll(inputs, column => column.Type is VectorDataViewType ? row.GetGetter<VBuffer<T>>(column) : null);
        _values = new T[inputs.Length];
        _buffers = new VBuffer<T>[inputs.Length];
        _inputs = inputs;
    }

    public void Get(ref VBuffer<T> destination)
    {
        var length = 0;
        var count = 0;
        for (var i = 0; i < _scalars.Length; i++)
        {
            if (_scalars[i] is { } scalar)
            {
                scalar(ref _values[i]);
                length++;
                count++;
            }
            else
            {
                _vectors[i]!(ref _buffers[i]);
                CheckLength(_inputs[i], _buffers[i].Length);
                length += _buffers[i].Length;
                count += _buffers[i].GetValues().Length;
            }
        }

        // Below half of the slots the indices cost less than the zeros.
        if (count <= length / 2)
            WriteSparse(ref destination, length, count);
        else
            WriteDense(ref destination, length);
    }

    private static void CheckLength(DataViewSchema.Column column, int length)
    {
        if (column.Type is VectorDataViewType { IsKnownSize: true, Size: var size } && length != size)
            throw new InvalidOperationException($"Column '{column.Name}': expected {size} slots, but got {length}");
    }

    private void WriteDense(ref VBuffer<T> destination, int length)
    {
        var editor = VBufferEditor.Create(ref destination, length);
        var offset = 0;
        for (var i = 0; i < _scalars.Length; i++)
        {
            if (_scalars[i] is not null)
            {
                editor.Values[offset++] = _values[i];
            }
            else
            {
                _buffers[i].CopyTo(editor.Values, offset);
                offset += _buffers[i].Length;
            }
        }

        destination = editor.Commit();
    }

    private void WriteSparse(ref VBuffer<T> destination, int length, int count)
    {
        var editor = VBufferEditor.Create(ref destination, length, count);
        var offset = 0;
        var next = 0;
        for (var i = 0; i < _scalars.Length; i++)
        {
            if (_scalars[i] is not null)
            {
                editor.Indices[next] = offset++;
                editor.Values[next++] = _values[i];
                continue;
            }

            var values = _buffers[i].GetValues();
            var indices = _buffers[i].GetIndices();
            values.CopyTo(editor.Values[next..]);
            for (var j = 0; j < values.Length; j++)
                editor.Indices[next + j] = offset + (_buffers[i].IsDense ? j : indices[j]);
            next += values.Length;
            offset += _buffers[i].Length;
        }

        destination = editor.Commit();
    }
}
