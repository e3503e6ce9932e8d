using System.Globalization;
using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Cli.Models;

namespace NeuralML.Cli.Predict;

/// <summary>A column of predictions as text.</summary>
/// <param name="Names">The names of its fields: its own, or for a vector one per number.</param>
/// <param name="Read">Reads the fields of the row that the cursor stands on.</param>
internal sealed record PredictionColumn(IReadOnlyList<string> Names, Func<IEnumerable<string>> Read)
{
    // The type of a column is known at run time only.
    private static readonly MethodInfo s_createScalar = Method(nameof(CreateScalar));
    private static readonly MethodInfo s_createVector = Method(nameof(CreateVector));

    public static PredictionColumn Create(DataViewRow row, DataViewSchema.Column column, DataViewSchema inputSchema) => column.Type switch
    {
        VectorDataViewType vector
            => (PredictionColumn)s_createVector.MakeGenericMethod(vector.ItemType.RawType).Invoke(null, [row, column, vector])!,
        KeyDataViewType { RawType: var type } when type == typeof(uint) => CreateKey(row, column),
        BooleanDataViewType => CreateBoolean(row, column, inputSchema),
        _ => (PredictionColumn)s_createScalar.MakeGenericMethod(column.Type.RawType).Invoke(null, [row, column])!,
    };

    private static PredictionColumn CreateScalar<T>(DataViewRow row, DataViewSchema.Column column)
    {
        var getter = row.GetGetter<T>(column);
        T value = default!;
        return Single(column, () =>
        {
            getter(ref value);
            return Text(value);
        });
    }

    private static PredictionColumn CreateVector<T>(DataViewRow row, DataViewSchema.Column column, VectorDataViewType type)
    {
        var names = ClassNames.Read(column, ClassNames.OfSlots) ?? ClassNames.Read(column, "TrainingLabelValues")
            ?? [.. Enumerable.Range(0, type.Size).Select(slot => slot.ToString(CultureInfo.InvariantCulture))];
        var getter = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> values = default;
        return new([.. names.Select(name => $"{column.Name}.{name}")], () =>
        {
            getter(ref values);
            return values.DenseValues().Select(Text);
        });
    }

    private static PredictionColumn CreateKey(DataViewRow row, DataViewSchema.Column column)
    {
        var names = ClassNames.Read(column, ClassNames.OfKey);
        var getter = row.GetGetter<uint>(column);
        var key = 0u;
        return Single(column, () =>
        {
            getter(ref key);
            // Keys count from 1, and 0 is a missing one.
            if (key == 0)
                return "";
            return names is not null && key <= names.Length ? names[key - 1] : Text(key - 1);
        });
    }

    private static PredictionColumn CreateBoolean(DataViewRow row, DataViewSchema.Column column, DataViewSchema inputSchema)
    {
        var names = inputSchema.Select(source => ClassNames.Read(source, ClassNames.OfBoolean)).FirstOrDefault(found => found?.Length == 2)
            ?? ["false", "true"];
        var getter = row.GetGetter<bool>(column);
        var value = false;
        return Single(column, () =>
        {
            getter(ref value);
            return names[value ? 1 : 0];
        });
    }

    private static PredictionColumn Single(DataViewSchema.Column column, Func<string> read) => new([column.Name], () => [read()]);

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static MethodInfo Method(string name)
        => typeof(PredictionColumn).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
