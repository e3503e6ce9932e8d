using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>
/// The names that the label column gives, where it has any: those of classes, its key values, and those of several labels, its slots.
/// </summary>
internal sealed class LabelNames(DataViewSchema.Annotations labelAnnotations)
{
    private const string KeyValues = "KeyValues";
    private const string SlotNames = "SlotNames";

    // The type of the key values is known at run time only.
    private static readonly MethodInfo s_getGetter =
        typeof(DataViewSchema.Annotations).GetMethod(nameof(DataViewSchema.Annotations.GetGetter))!;

    private static readonly MethodInfo s_addOneEmpty =
        typeof(LabelNames).GetMethod(nameof(AddOneEmpty), BindingFlags.NonPublic | BindingFlags.Static)!;

    public void AddKeyValues(DataViewSchema.Annotations.Builder builder)
        => builder.Add(labelAnnotations, kind => string.Equals(kind, KeyValues, StringComparison.Ordinal));

    public void AddSlotNames(DataViewSchema.Annotations.Builder builder)
        => builder.Add(labelAnnotations, kind => string.Equals(kind, SlotNames, StringComparison.Ordinal));

    /// <summary>The same values as ML.NET puts them on the scores: as training labels and, if they are texts, as slot names.</summary>
    public void AddScoreNames(DataViewSchema.Annotations.Builder builder)
    {
        if (labelAnnotations.Schema.GetColumnOrNull(KeyValues) is not { Type: VectorDataViewType type } column)
            return;
        var getter = (Delegate)s_getGetter.MakeGenericMethod(type.RawType).Invoke(labelAnnotations, [column])!;
        builder.Add("TrainingLabelValues", type, getter);
        if (type.ItemType is TextDataViewType)
            builder.Add(SlotNames, type, getter);
    }

    /// <summary>Annotations with one nameless class or slot, which only tell whether there are names and of which type.</summary>
    public static DataViewSchema.Annotations Describe(SchemaShape.Column label)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        foreach (var annotation in label.Annotations)
        {
            if (annotation.Name is KeyValues or SlotNames && annotation.ItemType is PrimitiveDataViewType item)
                s_addOneEmpty.MakeGenericMethod(item.RawType).Invoke(null, [builder, annotation.Name, item]);
        }

        return builder.ToAnnotations();
    }

    private static void AddOneEmpty<TItem>(DataViewSchema.Annotations.Builder builder, string kind, PrimitiveDataViewType itemType)
        => builder.Add<VBuffer<TItem>>(
            kind,
            new VectorDataViewType(itemType, 1),
            (ref VBuffer<TItem> value) => value = new VBuffer<TItem>(1, new TItem[1]));
}
