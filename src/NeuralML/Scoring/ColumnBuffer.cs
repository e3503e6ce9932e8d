using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>The values of an input column for the rows of a batch, so that they are still there when the input has moved on.</summary>
internal abstract class ColumnBuffer
{
    /// <summary>A getter of the value of the current row.</summary>
    public abstract Delegate Getter { get; }

    /// <summary>Makes room for a number of rows; what was in it may be lost.</summary>
    public abstract void Resize(int rows);

    /// <summary>Takes the value of the input's current row.</summary>
    public abstract void Read(int row);

    /// <param name="input">The row that the input cursor stands on.</param>
    /// <param name="column">Which of its columns.</param>
    /// <param name="currentRow">The row of the batch that is being served.</param>
    public static ColumnBuffer Create(DataViewRow input, DataViewSchema.Column column, Func<int> currentRow)
    {
        var type = column.Type is VectorDataViewType vector
            ? typeof(VectorBuffer<>).MakeGenericType(vector.ItemType.RawType)
            : typeof(ScalarBuffer<>).MakeGenericType(column.Type.RawType);
        return (ColumnBuffer)Activator.CreateInstance(type, input, column, currentRow)!;
    }
}
