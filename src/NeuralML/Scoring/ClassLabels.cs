using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>The names of the classes: the key values of the label column, where it has any.</summary>
internal sealed class ClassLabels(DataViewSchema.Annotations labelAnnotations)
{
    private const string KeyValues = "KeyValues";

    // The type of the key values is known at run time only.
    private static readonly MethodInfo s_getGetter =
        typeof(DataViewSchema.Annotations).GetMethod(nameof(DataViewSchema.Annotations.GetGetter))!;

    private static readonly MethodInfo s_addOneEmpty =
        typeof(ClassLabels).GetMethod(nameof(AddOneEmpty), BindingFlags.NonPublic | BindingFlags.Static)!;

    public void AddKeyValues(DataViewSchema.Annotations.Builder builder)
        => builder.Add(labelAnnotations, kind => string.Equals(kind, KeyValues, StringComparison.Ordinal));

    /// <summary>The same values as ML.NET puts them on the scores: as training labels and, if they are texts, as slot names.</summary>
    public void AddScoreNames(DataViewSchema.Annotations.Builder builder)
    {
        if (labelAnnotations.Schema.GetColumnOrNull(KeyValues) is not { Type: VectorDataViewType type } column)
            return;
        var getter = (Delegate)s_getGetter.MakeGenericMethod(type.RawType).Invoke(labelAnnotations, [column])!;
        builder.Add("TrainingLabelValues", type, getter);
        if (type.ItemType is TextDataViewType)
            builder.Add("SlotNames", type, getter);
    }

    /// <summary>Annotations with one nameless class, which only tell whether there are names and of which type.</summary>
    public static DataViewSchema.Annotations Describe(SchemaShape.Column label)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        foreach (var annotation in label.Annotations)
        {
            if (string.Equals(annotation.Name, KeyValues, StringComparison.Ordinal) && annotation.ItemType is PrimitiveDataViewType item)
                s_addOneEmpty.MakeGenericMethod(item.RawType).Invoke(null, [builder, item]);
        }

        return builder.ToAnnotations();
    }

    private static void AddOneEmpty<TItem>(DataViewSchema.Annotations.Builder builder, PrimitiveDataViewType itemType)
        => builder.Add<VBuffer<TItem>>(
            KeyValues,
            new VectorDataViewType(itemType, 1),
            (ref VBuffer<TItem> value) => value = new VBuffer<TItem>(1, new TItem[1]));
}
