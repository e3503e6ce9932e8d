using System.Globalization;
using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Cli.Models;

/// <summary>What classes are called, kept with a column in its annotations.</summary>
internal static class ClassNames
{
    /// <summary>The annotation where ML.NET keeps the values of keys.</summary>
    public const string OfKey = "KeyValues";

    /// <summary>ML.NET has nothing for Booleans; this annotation holds what false and true were called.</summary>
    public const string OfBoolean = "BooleanNames";

    /// <summary>The annotation where ML.NET keeps the names of a vector's numbers.</summary>
    public const string OfSlots = "SlotNames";

    // The type of the values is known at run time only.
    private static readonly MethodInfo s_read =
        typeof(ClassNames).GetMethod(nameof(ReadValues), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static DataViewSchema.Annotations Create(string annotation, IReadOnlyList<string> names)
    {
        var values = names.Select(name => name.AsMemory()).ToArray();
        var builder = new DataViewSchema.Annotations.Builder();
        builder.Add(
            annotation, new VectorDataViewType(TextDataViewType.Instance, values.Length),
            (ref VBuffer<ReadOnlyMemory<char>> target) => target = new VBuffer<ReadOnlyMemory<char>>(values.Length, values));
        return builder.ToAnnotations();
    }

    /// <returns>Null where the column has no such annotation.</returns>
    public static string[]? Read(DataViewSchema.Column column, string annotation)
        => column.Annotations.Schema.GetColumnOrNull(annotation) is { Type: VectorDataViewType type }
            ? (string[])s_read.MakeGenericMethod(type.ItemType.RawType).Invoke(null, [column.Annotations, annotation])!
            : null;

    private static string[] ReadValues<T>(DataViewSchema.Annotations annotations, string annotation)
    {
        VBuffer<T> values = default;
        annotations.GetValue(annotation, ref values);
        return [.. values.DenseValues().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)];
    }
}
