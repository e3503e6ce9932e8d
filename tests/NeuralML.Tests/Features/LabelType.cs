using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Tests.Features;

/// <summary>Label columns of every type.</summary>
internal static class LabelType
{
    public static readonly DataViewType Flag = BooleanDataViewType.Instance;
    public static readonly DataViewType Number = NumberDataViewType.Single;

    public static DataViewType Key(ulong count) => new KeyDataViewType(typeof(uint), count);

    public static DataViewType Vector(DataViewType item, int size) => new VectorDataViewType((PrimitiveDataViewType)item, size);

    public static DataViewSchema Schema(this DataViewType type)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("Label", type);
        builder.AddColumn("Features", Vector(Number, 2));
        return builder.ToSchema();
    }

    public static LabelColumn Find(this DataViewType type, NeuralNetOptions? options = null)
        => LabelColumn.Find(type.Schema(), (options ?? new NeuralNetOptions()).Validated());
}
