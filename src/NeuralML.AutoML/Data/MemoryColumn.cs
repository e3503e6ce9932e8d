using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.AutoML.Data;

/// <summary>The values of a column in memory, of its own type.</summary>
internal abstract class MemoryColumn
{
    protected MemoryColumn(DataViewSchema.DetachedColumn source) => Source = source;

    /// <summary>Its name, type and annotations.</summary>
    public DataViewSchema.DetachedColumn Source { get; }

    public string Name => Source.Name;

    /// <summary>Takes the value of the row that the cursor stands on.</summary>
    public abstract void Read();

    /// <summary>A getter of the value of a row that is asked for each time.</summary>
    public abstract Delegate CreateGetter(Func<int> row);

    /// <summary>What a value is when all are told apart by it: a number for numbers and keys, a text otherwise.</summary>
    public abstract void AppendTo(int row, BinaryWriter writer);

    public static MemoryColumn Create(DataViewRow input, DataViewSchema.Column column)
    {
        var type = column.Type is VectorDataViewType vector
            ? typeof(VectorMemoryColumn<>).MakeGenericType(vector.ItemType.RawType)
            : typeof(ScalarMemoryColumn<>).MakeGenericType(column.Type.RawType);
        return (MemoryColumn)Activator.CreateInstance(type, input, column)!;
    }
}
