using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>Some rows, one after the other: those that are counted do not change any more.</summary>
/// <param name="columns">The columns that are kept.</param>
internal sealed class SharedBlock(SharedColumn?[] columns)
{
    public const int Size = 64;

    private readonly Array?[] _values = Array.ConvertAll(columns, column => column?.CreateValues());

    public DataViewRowId[] Ids { get; } = new DataViewRowId[Size];

    public long[] Batches { get; } = new long[Size];

    public int Count { get; set; }

    public SharedBlock? Next { get; set; }

    public T[] Values<T>(int column) => (T[])_values[column]!;
}
