using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The texts that led to each key: "red", or "{green,yellow}" where several share one.</summary>
internal sealed class HashInverts(int keyCount, int maximumPerKey)
{
    private readonly SortedDictionary<uint, List<string>> _texts = [];
    private readonly HashSet<(uint Key, string Text)> _known = [];

    public static VectorDataViewType TypeOfKeyValues(int keyCount) => new(TextDataViewType.Instance, keyCount);

    public void Add(uint key, string text)
    {
        if (key == 0)
            return;
        if (!_texts.TryGetValue(key, out var texts))
            _texts.Add(key, texts = []);
        if ((maximumPerKey < 0 || texts.Count < maximumPerKey) && _known.Add((key, text)))
            texts.Add(text);
    }

    public VBuffer<ReadOnlyMemory<char>> ToKeyValues()
    {
        var indices = _texts.Keys.Select(key => (int)key - 1).ToArray();
        var values = _texts.Values.Select(texts => (texts is [var text] ? text : $"{{{string.Join(',', texts)}}}").AsMemory()).ToArray();
        return new VBuffer<ReadOnlyMemory<char>>(keyCount, values.Length, values, indices);
    }
}
