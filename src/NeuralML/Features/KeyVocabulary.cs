using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>Keys, of which 0 is missing, and Booleans, which never lack.</summary>
internal sealed class KeyVocabulary : Vocabulary
{
    private readonly Dictionary<ulong, int> _codes = [];

    public override int LevelCount => _codes.Count;

    /// <exception cref="FormatException">The levels are not there, or some are there twice.</exception>
    public static KeyVocabulary Read(string name, StateReader state)
    {
        var vocabulary = new KeyVocabulary();
        foreach (var key in state.Numbers(name))
        {
            if (key == 0 || !vocabulary._codes.TryAdd(key, vocabulary.LevelCount + 1))
                throw state.Damaged(name, $"has the level {key}, which is missing or there twice");
        }

        return vocabulary;
    }

    public override void Write(string name, StateWriter state)
        => state.Add(name, [.. _codes.OrderBy(level => level.Value).Select(level => level.Key)]);

    public override Func<int> CreateReader(DataViewRow row, DataViewSchema.Column column, bool learn)
    {
        var read = CreateKeyReader(row, column);
        return () =>
        {
            var key = read();
            if (key == 0)
                return Unknown;
            if (!_codes.TryGetValue(key, out var code) && learn)
                _codes.Add(key, code = _codes.Count + 1);
            return code;
        };
    }

    private static Func<ulong> CreateKeyReader(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is BooleanDataViewType)
            return Read<bool>(row, column, value => value ? 2u : 1u);
        return Type.GetTypeCode(column.Type.RawType) switch
        {
            TypeCode.Byte => Read<byte>(row, column, value => value),
            TypeCode.UInt16 => Read<ushort>(row, column, value => value),
            TypeCode.UInt32 => Read<uint>(row, column, value => value),
            _ => Read<ulong>(row, column, value => value),
        };
    }

    private static Func<ulong> Read<T>(DataViewRow row, DataViewSchema.Column column, Func<T, ulong> convert)
        where T : struct
    {
        var read = row.GetGetter<T>(column);
        T value = default;
        return () =>
        {
            read(ref value);
            return convert(value);
        };
    }
}
