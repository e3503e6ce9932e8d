using Microsoft.ML.Data;

namespace NeuralML.AutoML.Data;

/// <summary>What the values of a column are like.</summary>
/// <param name="Missing">Rows in which the value, or a part of it, is missing.</param>
/// <param name="Levels">Different values of a column of texts, keys or Booleans; 0 for numbers.</param>
internal sealed record ColumnProfile(int Missing, int Levels)
{
    public static ColumnProfile Of(MemoryColumn column) => column switch
    {
        ScalarMemoryColumn<float> { Values: var values } => Numbers(values.Count(float.IsNaN)),
        ScalarMemoryColumn<double> { Values: var values } => Numbers(values.Count(double.IsNaN)),
        VectorMemoryColumn<float> { Values: var values } => Numbers(values.Count(row => HasMissing(row, float.IsNaN))),
        VectorMemoryColumn<double> { Values: var values } => Numbers(values.Count(row => HasMissing(row, double.IsNaN))),
        ScalarMemoryColumn<ReadOnlyMemory<char>> { Values: var values } => Texts(values),
        ScalarMemoryColumn<bool> { Values: var values } => new(0, values.Distinct().Count()),
        ScalarMemoryColumn<byte> { Values: var values } when column.Source.Type is KeyDataViewType => Keys(values),
        ScalarMemoryColumn<ushort> { Values: var values } when column.Source.Type is KeyDataViewType => Keys(values),
        ScalarMemoryColumn<uint> { Values: var values } when column.Source.Type is KeyDataViewType => Keys(values),
        ScalarMemoryColumn<ulong> { Values: var values } when column.Source.Type is KeyDataViewType => Keys(values),
        _ => new(0, 0),
    };

    private static ColumnProfile Numbers(int missing) => new(missing, 0);

    private static ColumnProfile Keys<T>(IReadOnlyList<T> values)
        where T : struct
        => new(values.Count(value => value.Equals(default(T))), values.Distinct().Count(value => !value.Equals(default(T))));

    private static ColumnProfile Texts(IReadOnlyList<ReadOnlyMemory<char>> values)
    {
        var levels = new HashSet<string>(StringComparer.Ordinal);
        var lookup = levels.GetAlternateLookup<ReadOnlySpan<char>>();
        var missing = 0;
        foreach (var value in values)
        {
            if (value.IsEmpty)
                missing++;
            else
                lookup.Add(value.Span);
        }

        return new(missing, levels.Count);
    }

    private static bool HasMissing<T>(VBuffer<T> row, Func<T, bool> isMissing)
    {
        foreach (var value in row.GetValues())
        {
            if (isMissing(value))
                return true;
        }

        return false;
    }
}
