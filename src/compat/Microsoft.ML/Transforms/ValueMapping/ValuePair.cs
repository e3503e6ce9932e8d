namespace Microsoft.ML.Transforms;

/// <summary>A row of the data that pairs of keys and values are read from.</summary>
internal sealed class ValuePair<TKey, TValue>
{
    public required TKey Key { get; init; }

    public required TValue Value { get; init; }
}
