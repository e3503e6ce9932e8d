using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Features;

/// <summary>The label column of the training data, and what its type asks the network to predict.</summary>
internal sealed record LabelColumn(string Name, PredictionTask Task, int ClassCount, DataViewSchema.DetachedColumn Source)
{
    private const int MostClasses = 100_000;

    /// <summary>Network outputs per row: a score per class for several classes, one number otherwise.</summary>
    public int OutputCount => Task == PredictionTask.Multiclass ? ClassCount : 1;

    public static LabelColumn Find(DataViewSchema schema, string name)
    {
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound("label", name);
        return column.Type switch
        {
            BooleanDataViewType => Create(PredictionTask.Binary, 2),
            KeyDataViewType key when key.RawType == typeof(uint) => Create(PredictionTask.Multiclass, CheckClassCount(name, key.Count)),
            NumberDataViewType type when type == NumberDataViewType.Single => Create(PredictionTask.Regression, 0),
            var other => throw UnsupportedType(name, other.ToString()!),
        };

        LabelColumn Create(PredictionTask task, int classes) => new(name, task, classes, new DataViewSchema.DetachedColumn(column));
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static PredictionTask FindTask(SchemaShape shape, string name)
    {
        var column = ColumnErrors.Find(shape, "label", name);
        if (column.Kind == SchemaShape.Column.VectorKind.Scalar)
        {
            if (column.IsKey && column.ItemType.Equals(NumberDataViewType.UInt32))
                return PredictionTask.Multiclass;
            if (!column.IsKey && column.ItemType is BooleanDataViewType)
                return PredictionTask.Binary;
            if (!column.IsKey && column.ItemType.Equals(NumberDataViewType.Single))
                return PredictionTask.Regression;
        }

        throw UnsupportedType(name, ColumnErrors.Describe(column));
    }

    // A key type without a count of its own has as many values as its integers: nobody means a class for each.
    private static int CheckClassCount(string name, ulong count)
        => count <= MostClasses
            ? (int)count
            : throw new InvalidOperationException(
                $"Label column '{name}' is a key of {count} values, which are too many for classes (at most {MostClasses}). "
                + $"Give it the values that occur with Transforms.Conversion.MapValueToKey(\"{name}\").");

    private static ArgumentOutOfRangeException UnsupportedType(string name, string type)
        => ColumnErrors.Mismatch(
            "label", name, "Boolean (two classes), Key<UInt32> (several classes) or Single (a number)", type,
            $"Convert it before the network: Transforms.Conversion.MapValueToKey(\"{name}\") for classes, "
            + $"Transforms.Conversion.ConvertType(\"{name}\") for numbers.");
}
