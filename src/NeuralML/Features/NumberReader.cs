using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>Reads a numeric column as Singles.</summary>
internal abstract class NumberReader
{
    /// <summary>Writes the numbers of the current row, as many as the column has.</summary>
    public abstract void Read(Span<float> target);

    public static NumberReader Create(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is not VectorDataViewType vector)
            return CreateGeneric(typeof(ScalarNumberReader<>), column.Type.RawType, row, column);
        return vector.ItemType.RawType == typeof(float)
            ? new SingleVectorReader(row, column)
            : CreateGeneric(typeof(VectorNumberReader<>), vector.ItemType.RawType, row, column);
    }

    private static NumberReader CreateGeneric(Type definition, Type number, DataViewRow row, DataViewSchema.Column column)
        => (NumberReader)Activator.CreateInstance(definition.MakeGenericType(number), row, column)!;
}
