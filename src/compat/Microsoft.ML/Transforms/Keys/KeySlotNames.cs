using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Names for slots that are computed from keys: "[0].red" in a vector, "red" in a scalar column.</summary>
internal static class KeySlotNames
{
    /// <summary>The texts that the keys stand for, or null if they have no names.</summary>
    public static string[]? GetKeyTexts(DataViewSchema.Column input)
    {
        if (!input.HasKeyValues(TextDataViewType.Instance))
            return null;
        VBuffer<ReadOnlyMemory<char>> values = default;
        input.GetKeyValues(ref values);
        return [.. values.DenseValues().Select(text => text.ToString())];
    }

    /// <summary>Each of the suffixes behind the name of each slot of the input column.</summary>
    public static string[] Combine(DataViewSchema.Column input, string[] suffixes)
    {
        var prefixes = new string[input.Type.GetVectorSize()];
        VBuffer<ReadOnlyMemory<char>> slotNames = default;
        if (input.HasSlotNames())
            input.GetSlotNames(ref slotNames);
        for (var i = 0; i < prefixes.Length; i++)
            prefixes[i] = slotNames.Length > 0 && slotNames.GetItemOrDefault(i) is { IsEmpty: false } name ? name.ToString() : $"[{i}]";
        return [.. prefixes.SelectMany(prefix => suffixes.Select(suffix => $"{prefix}.{suffix}"))];
    }

    public static void Add(DataViewSchema.Annotations.Builder builder, VectorDataViewType type, string[] names)
    {
        var texts = Array.ConvertAll(names, name => name.AsMemory());
        builder.Add(
            AnnotationKinds.SlotNames,
            new VectorDataViewType(TextDataViewType.Instance, type.Dimensions),
            (ref VBuffer<ReadOnlyMemory<char>> target) => VBuffer<ReadOnlyMemory<char>>.Copy(texts, 0, ref target, texts.Length));
    }
}
