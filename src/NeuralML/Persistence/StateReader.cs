using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NeuralML.Persistence;

/// <summary>Finds what a model has learned by name, as <see cref="StateWriter"/> named it.</summary>
internal sealed class StateReader
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IReadOnlyDictionary<string, StoredTensor> _tensors;
    private readonly HashSet<string> _unread;
    private readonly string _prefix;

    public StateReader(IReadOnlyDictionary<string, StoredTensor> tensors)
        : this(tensors, [.. tensors.Keys], "")
    {
    }

    private StateReader(IReadOnlyDictionary<string, StoredTensor> tensors, HashSet<string> unread, string prefix)
    {
        _tensors = tensors;
        _unread = unread;
        _prefix = prefix;
    }

    /// <summary>The bytes of all tensors: no network in the file has more weights than they are.</summary>
    public long ByteCount => _tensors.Values.Sum(tensor => (long)tensor.Bytes.Length);

    public StateReader Part(string name) => new(_tensors, _unread, $"{_prefix}{name}.");

    public StateReader Part(string name, int index) => Part(string.Create(CultureInfo.InvariantCulture, $"{name}.{index}"));

    /// <exception cref="FormatException">There is none, or one of another type.</exception>
    public StoredTensor Get(string name, TensorType type)
    {
        if (!_tensors.TryGetValue(_prefix + name, out var tensor) || tensor.Type != type)
            throw Damaged(name, tensor is null ? "is missing" : $"is of {tensor.Type} instead of {type}");
        _unread.Remove(_prefix + name);
        return tensor;
    }

    /// <param name="name">The name.</param>
    /// <param name="length">How many there have to be; null for any number.</param>
    /// <exception cref="FormatException">There are none, or more or fewer.</exception>
    public float[] Floats(string name, int? length = null) => Values<float>(name, TensorType.F32, length);

    /// <inheritdoc cref="Floats"/>
    public int[] Ints(string name, int? length = null) => Values<int>(name, TensorType.I32, length);

    /// <inheritdoc cref="Floats"/>
    public ulong[] Numbers(string name, int? length = null) => Values<ulong>(name, TensorType.U64, length);

    /// <inheritdoc cref="Floats"/>
    public byte[] Bytes(string name, int? length = null) => Values<byte>(name, TensorType.U8, length);

    /// <inheritdoc cref="Floats"/>
    public string[] Texts(string name, int? length = null)
    {
        var (ends, bytes) = (Ints($"{name}.ends", length), Bytes($"{name}.utf8"));
        var texts = new string[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] < start || ends[i] > bytes.Length)
                throw Damaged(name, "has an impossible text");
            try
            {
                texts[i] = s_utf8.GetString(bytes, start, ends[i] - start);
            }
            catch (ArgumentException error)
            {
                throw Damaged(name, $"has a text that is none: {error.Message}");
            }

            start = ends[i];
        }

        return texts;
    }

    /// <summary>Numbers from 0 to below a limit.</summary>
    /// <exception cref="FormatException">There are others.</exception>
    public int[] Indices(string name, int limit, int? length = null)
    {
        var values = Ints(name, length);
        return Array.TrueForAll(values, value => value >= 0 && value < limit)
            ? values
            : throw Damaged(name, $"has numbers that are not from 0 to {limit - 1}");
    }

    /// <exception cref="FormatException">There are tensors that nothing has asked for.</exception>
    public void CheckComplete()
    {
        if (_unread.Count > 0)
            throw Damaged("", $"is followed by '{_unread.First()}', which the model has no use for");
    }

    public FormatException Damaged(string name, string how)
        => new($"The model cannot be read, the file is damaged: '{_prefix}{name}' {how}.");

    private T[] Values<T>(string name, TensorType type, int? length)
        where T : unmanaged
    {
        var tensor = Get(name, type);
        if (tensor.Shape.Count != 1 || (length is { } count && tensor.Shape[0] != count))
            throw Damaged(name, $"has the shape [{string.Join(", ", tensor.Shape)}]{(length is null ? "" : $" instead of [{length}]")}");
        return MemoryMarshal.Cast<byte, T>(tensor.Bytes.Span).ToArray();
    }
}
