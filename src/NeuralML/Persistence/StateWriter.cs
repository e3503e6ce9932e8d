using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NeuralML.Persistence;

/// <summary>Collects what a model has learned, as tensors with names; those of a part begin with its name.</summary>
internal sealed class StateWriter
{
    private readonly List<KeyValuePair<string, StoredTensor>> _tensors;
    private readonly string _prefix;

    public StateWriter()
        : this([], "")
    {
    }

    private StateWriter(List<KeyValuePair<string, StoredTensor>> tensors, string prefix)
    {
        _tensors = tensors;
        _prefix = prefix;
    }

    public IReadOnlyList<KeyValuePair<string, StoredTensor>> Tensors => _tensors;

    public StateWriter Part(string name) => new(_tensors, $"{_prefix}{name}.");

    public StateWriter Part(string name, int index) => Part(string.Create(CultureInfo.InvariantCulture, $"{name}.{index}"));

    public void Add(string name, StoredTensor tensor) => _tensors.Add(new(_prefix + name, tensor));

    public void Add(string name, ReadOnlySpan<float> values) => Add(name, TensorType.F32, values);

    public void Add(string name, ReadOnlySpan<int> values) => Add(name, TensorType.I32, values);

    public void Add(string name, ReadOnlySpan<ulong> values) => Add(name, TensorType.U64, values);

    public void Add(string name, ReadOnlySpan<byte> values) => Add(name, TensorType.U8, values);

    /// <summary>Texts in UTF-8, one after the other, and where each ends.</summary>
    public void Add(string name, IReadOnlyList<string> texts)
    {
        var bytes = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var ends = new int[bytes.Length];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
            ends[i] = end = checked(end + bytes[i].Length);
        Add($"{name}.ends", ends);
        Add($"{name}.utf8", [.. bytes.SelectMany(text => text)]);
    }

    private void Add<T>(string name, TensorType type, ReadOnlySpan<T> values)
        where T : unmanaged
        => Add(name, new StoredTensor(type, [values.Length], MemoryMarshal.AsBytes(values).ToArray()));
}
