using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The texts that led to each key: "red", or "{green,yellow}" where several share one.</summary>
internal sealed class HashInverts(int keyCount, int maximumPerKey)
{
    private readonly SortedDictionary<uint, List<string>> _texts = [];

    public void Add(uint key, string text)
    {
        if (key == 0)
            return;
        if (!_texts.TryGetValue(key, out var texts))
            _texts.Add(key, texts = []);
        if ((maximumPerKey < 0 || texts.Count < maximumPerKey) && !texts.Contains(text))
            texts.Add(text);
    }

    public DataViewSchema.Annotations ToKeyValues()
    {
        var indices = _texts.Keys.Select(key => (int)key - 1).ToArray();
        var values = _texts.Values.Select(texts => (texts is [var text] ? text : $"{{{string.Join(',', texts)}}}").AsMemory()).ToArray();
        var keyValues = new VBuffer<ReadOnlyMemory<char>>(keyCount, values.Length, values, indices);
        var builder = new DataViewSchema.Annotations.Builder();
        builder.Add(
            AnnotationKinds.KeyValues,
            new VectorDataViewType(TextDataViewType.Instance, keyCount),
            (ref VBuffer<ReadOnlyMemory<char>> target) => keyValues.CopyTo(ref target));
        return builder.ToAnnotations();
    }
}
