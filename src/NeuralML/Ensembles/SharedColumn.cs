using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Ensembles;

/// <summary>A column of shared rows.</summary>
internal abstract class SharedColumn
{
    // The type of the values is known at run time only.
    private static readonly MethodInfo s_createScalars = Method(nameof(CreateScalars));
    private static readonly MethodInfo s_createVectors = Method(nameof(CreateVectors));

    /// <summary>Says where values come from.</summary>
    public abstract void Attach(DataViewRow input);

    /// <summary>Room for the values of a block.</summary>
    public abstract Array CreateValues();

    /// <summary>Takes the value of the input's current row as the block's next.</summary>
    public abstract void Read(SharedBlock block);

    /// <summary>A getter of the value of the reader's current row.</summary>
    public abstract Delegate CreateGetter(SharedRowsCursor reader);

    public static SharedColumn Create(DataViewSchema.Column column)
    {
        var (method, type) = column.Type is VectorDataViewType vector
            ? (s_createVectors, vector.ItemType.RawType)
            : (s_createScalars, column.Type.RawType);
        return (SharedColumn)method.MakeGenericMethod(type).Invoke(null, [column])!;
    }

    private static SharedColumn<T> CreateScalars<T>(DataViewSchema.Column column)
        => new(column, (ref T stored, ref T value) => value = stored);

    // Copied, because a reader owns what it gets and may write into it.
    private static SharedColumn<VBuffer<T>> CreateVectors<T>(DataViewSchema.Column column)
        => new(column, (ref VBuffer<T> stored, ref VBuffer<T> value) => stored.CopyTo(ref value));

    private static MethodInfo Method(string name) => typeof(SharedColumn).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
