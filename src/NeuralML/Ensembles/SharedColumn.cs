using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>The values of a column for the rows that are kept.</summary>
internal abstract class SharedColumn
{
    // The type of the values is known at run time only.
    private static readonly MethodInfo s_createScalars = Method(nameof(CreateScalars));
    private static readonly MethodInfo s_createVectors = Method(nameof(CreateVectors));

    /// <summary>Says where values come from.</summary>
    public abstract void Attach(DataViewRow input);

    /// <summary>Takes the value of the input's current row.</summary>
    public abstract void Read(int slot);

    /// <summary>Makes room for twice as many rows.</summary>
    /// <param name="first">The first row that is kept.</param>
    /// <param name="end">The row behind the last one.</param>
    /// <param name="capacity">The room that there is.</param>
    public abstract void Grow(long first, long end, int capacity);

    /// <summary>A getter of the value of the reader's current row.</summary>
    public abstract Delegate CreateGetter(SharedRowsCursor reader);

    public static SharedColumn Create(DataViewSchema.Column column)
    {
        var (method, type) = column.Type is VectorDataViewType vector
            ? (s_createVectors, vector.ItemType.RawType)
            : (s_createScalars, column.Type.RawType);
        return (SharedColumn)method.MakeGenericMethod(type).Invoke(null, [column])!;
    }

    private static SharedValues<T> CreateScalars<T>(DataViewSchema.Column column) => new(row => row.GetGetter<T>(column));

    private static SharedVectors<T> CreateVectors<T>(DataViewSchema.Column column) => new(row => row.GetGetter<VBuffer<T>>(column));

    private static MethodInfo Method(string name) => typeof(SharedColumn).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
