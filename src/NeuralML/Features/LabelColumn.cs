using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.NeuralNet;

namespace NeuralML.Features;

/// <summary>The label column of the training data, and what its type and the options ask for.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Task">What is predicted.</param>
/// <param name="Width">Labels per row: 1, or the length of the vector.</param>
/// <param name="ClassCount">Values that a label of a classifier has; 0 for numbers.</param>
/// <param name="Source">The column, for the names that its annotations give.</param>
internal sealed record LabelColumn(string Name, PredictionTask Task, int Width, int ClassCount, DataViewSchema.DetachedColumn Source)
{
    private const int MostClasses = 100_000;

    /// <summary>The quantiles to predict, in rising order; empty for other tasks.</summary>
    public IReadOnlyList<double> Quantiles { get; init; } = [];

    /// <summary>Whether labels are counts, at least 0, and outputs the logarithms of their rates.</summary>
    public bool IsCount { get; init; }

    /// <summary>The column that says how much a row counts; null when all count the same.</summary>
    public string? ExampleWeightName { get; private init; }

    /// <summary>The column whose equal values keep rows on one side of a split; null for none.</summary>
    public CategoricalColumn? SamplingKey { get; private init; }

    /// <summary>Network outputs per row: a score per class for several classes, a number per quantile or label otherwise.</summary>
    public int OutputCount => Task switch
    {
        PredictionTask.Multiclass => ClassCount,
        PredictionTask.Quantile => Quantiles.Count,
        _ => Width,
    };

    /// <summary>Values that a row has beside its features: its labels and its weight.</summary>
    public int ValueCount => ExampleWeightName is null ? Width : Width + 1;

    /// <summary>The column itself and, where they are named, those of the weights and of the sampling key.</summary>
    public DataViewSchema.Column[] Columns(DataViewSchema schema)
        => [.. new[] { Task == PredictionTask.Anomaly ? null : Name, ExampleWeightName, SamplingKey?.Name }.OfType<string>()
            .Select(name => schema[name])];

    public static LabelColumn Find(DataViewSchema schema, NeuralNetOptions options)
    {
        var name = options.LabelColumnName;
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound("label", name);
        var vector = column.Type as VectorDataViewType;
        var item = vector?.ItemType ?? column.Type;
        var task = (vector is { IsKnownSize: false } ? null : TaskOf(item, item is KeyDataViewType, vector is not null, options))
            ?? throw UnsupportedType(name, column.Type.ToString()!);
        var classes = item is KeyDataViewType key ? CheckClassCount(name, key.Count) : task.IsClassification() ? 2 : 0;
        LossOptionChecks.CheckTask(options, task, classes);
        ExampleWeight.Check(schema, options.ExampleWeightColumnName);
        return new LabelColumn(name, task, vector?.Size ?? 1, classes, new DataViewSchema.DetachedColumn(column))
        {
            Quantiles = task == PredictionTask.Quantile ? options.Quantiles! : [],
            IsCount = !task.IsClassification() && options.RegressionLoss == RegressionLoss.Poisson,
            ExampleWeightName = options.ExampleWeightColumnName,
            SamplingKey = options.SamplingKeyColumnName is { } sampling ? CategoricalColumn.Find(schema, sampling) : null,
        };
    }

    /// <summary>The same for a trainer that predicts one class or one number.</summary>
    public static LabelColumn FindSingle(DataViewSchema schema, string name, string? exampleWeightName)
    {
        var column = schema.GetColumnOrNull(name) ?? throw ColumnErrors.NotFound("label", name);
        var task = SingleTaskOf(column.Type, column.Type is KeyDataViewType) ?? throw UnsupportedSingleType(name, column.Type.ToString()!);
        ExampleWeight.Check(schema, exampleWeightName);
        var classes = column.Type is KeyDataViewType key ? CheckClassCount(name, key.Count) : task.IsClassification() ? 2 : 0;
        return new LabelColumn(name, task, 1, classes, new DataViewSchema.DetachedColumn(column)) { ExampleWeightName = exampleWeightName };
    }

    /// <summary>For a trainer that has no label; as a column, it is a number that is always 0.</summary>
    public static LabelColumn None(DataViewSchema schema, string? exampleWeightName)
    {
        ExampleWeight.Check(schema, exampleWeightName);
        return new LabelColumn(
            "none", PredictionTask.Anomaly, 1, 0, new DataViewSchema.DetachedColumn("none", NumberDataViewType.Single))
        {
            ExampleWeightName = exampleWeightName,
        };
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static PredictionTask FindSingleTask(SchemaShape shape, string name, string? exampleWeightName)
    {
        var column = ColumnErrors.Find(shape, "label", name);
        ExampleWeight.Check(shape, exampleWeightName);
        return (column.Kind == SchemaShape.Column.VectorKind.Scalar ? SingleTaskOf(column.ItemType, column.IsKey) : null)
            ?? throw UnsupportedSingleType(name, ColumnErrors.Describe(column));
    }

    /// <summary>The column in other data, where it must be the same.</summary>
    /// <exception cref="InvalidOperationException">It is of another type there.</exception>
    public LabelColumn Of(DataViewSchema schema, NeuralNetOptions options)
    {
        var other = Find(schema, options);
        return other.Task == Task && other.OutputCount == OutputCount
            ? other
            : throw new InvalidOperationException(
                $"Incompatible label column '{Name}': the training data has {Source.Type}, the validation data {other.Source.Type}.");
    }

    /// <summary>The same decision on a shape, before there is data.</summary>
    public static PredictionTask FindTask(SchemaShape shape, NeuralNetOptions options)
    {
        var name = options.LabelColumnName;
        var column = ColumnErrors.Find(shape, "label", name);
        var isVector = column.Kind == SchemaShape.Column.VectorKind.Vector;
        var hasSize = column.Kind != SchemaShape.Column.VectorKind.VariableVector;
        var task = (hasSize ? TaskOf(column.ItemType, column.IsKey, isVector, options) : null)
            ?? throw UnsupportedType(name, ColumnErrors.Describe(column));
        LossOptionChecks.CheckTask(options, task, task == PredictionTask.Multiclass ? null : 2);
        ExampleWeight.Check(shape, options.ExampleWeightColumnName);
        if (options.SamplingKeyColumnName is { } sampling)
            CategoricalColumn.Check(shape, sampling);
        return task;
    }

    private static PredictionTask? TaskOf(DataViewType item, bool isKey, bool isVector, NeuralNetOptions options)
    {
        if (isKey)
            return !isVector && item.RawType == typeof(uint) ? PredictionTask.Multiclass : null;
        if (item is BooleanDataViewType)
            return isVector ? PredictionTask.MultiLabel : PredictionTask.Binary;
        if (!item.Equals(NumberDataViewType.Single))
            return null;
        if (isVector)
            return PredictionTask.MultiOutput;
        return options.Quantiles is null ? PredictionTask.Regression : PredictionTask.Quantile;
    }

    private static PredictionTask? SingleTaskOf(DataViewType type, bool isKey)
    {
        if (isKey)
            return type.RawType == typeof(uint) ? PredictionTask.Multiclass : null;
        if (type is BooleanDataViewType)
            return PredictionTask.Binary;
        return type.Equals(NumberDataViewType.Single) ? PredictionTask.Regression : null;
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
            "label", name,
            "Boolean (two classes), Key<UInt32> (several classes), Single (a number), or a vector of known size of Boolean (several "
            + "labels) or Single (several numbers)",
            type,
            ConvertIt(name));

    private static ArgumentOutOfRangeException UnsupportedSingleType(string name, string type)
        => ColumnErrors.Mismatch(
            "label", name, "Boolean (two classes), Key<UInt32> (several classes) or Single (a number)", type, ConvertIt(name));

    private static string ConvertIt(string name)
        => $"Convert it before the trainer: Transforms.Conversion.MapValueToKey(\"{name}\") for classes, "
            + $"Transforms.Conversion.ConvertType(\"{name}\") for numbers.";
}
