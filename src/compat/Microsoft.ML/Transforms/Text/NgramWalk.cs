namespace Microsoft.ML.Transforms.Text;

internal static class NgramWalk
{
    /// <summary>The n-grams that begin at the first key, then those that begin at the second, and so on; a shorter one comes first.</summary>
    public static IEnumerable<uint[]> Enumerate(uint[] keys, NgramSettings settings)
    {
        var positions = new int[settings.NgramLength];
        for (var start = 0; start < keys.Length; start++)
        {
            positions[0] = start;
            foreach (var ngram in Extend(keys, positions, 1, settings.SkipLength, settings))
                yield return ngram;
        }
    }

    private static IEnumerable<uint[]> Extend(uint[] keys, int[] positions, int length, int skipsLeft, NgramSettings settings)
    {
        if (settings.UseAllLengths || length == settings.NgramLength)
            yield return Array.ConvertAll(positions[..length], position => keys[position]);
        if (length == settings.NgramLength)
            yield break;
        for (var skip = 0; skip <= skipsLeft && positions[length - 1] + 1 + skip < keys.Length; skip++)
        {
            positions[length] = positions[length - 1] + 1 + skip;
            foreach (var ngram in Extend(keys, positions, length + 1, skipsLeft - skip, settings))
                yield return ngram;
        }
    }
}
