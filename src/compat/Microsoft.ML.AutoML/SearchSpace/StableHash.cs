namespace Microsoft.ML.SearchSpace;

/// <summary>The hash of a text that is the same in every process (FNV-1a); it names files.</summary>
internal static class StableHash
{
    public static int Of(string text)
    {
        var hash = 2166136261;
        foreach (var symbol in text)
            hash = unchecked((hash ^ symbol) * 16777619);
        return (int)(hash & int.MaxValue);
    }
}
