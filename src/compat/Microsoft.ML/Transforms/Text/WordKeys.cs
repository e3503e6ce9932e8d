namespace Microsoft.ML.Transforms.Text;

internal static class WordKeys
{
    /// <summary>Words as keys, in order of occurrence.</summary>
    public static ValueToKeyMappingEstimator Create(string output, string input)
        => new([(output, input)], int.MaxValue, ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, asText: false, keyData: null);
}
