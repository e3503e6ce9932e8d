namespace Microsoft.ML.Transforms.Text;

internal sealed class NgramSettings
{
    private const int DefaultMaximum = 10_000_000;
    private readonly int[] _maximumNgramsCount;

    public NgramSettings(
        int ngramLength, int skipLength, bool useAllLengths, int[]? maximumNgramsCount, NgramExtractingEstimator.WeightingCriteria weighting)
    {
        if (ngramLength is < 1 or > 10)
            throw new ArgumentOutOfRangeException(nameof(ngramLength), "Must be between 1 and 10");
        if (skipLength is < 0 || ngramLength + skipLength > 10)
            throw new ArgumentOutOfRangeException(nameof(skipLength), "Must not be negative; with ngramLength it must not exceed 10");
        if (maximumNgramsCount is not null && Array.Exists(maximumNgramsCount, count => count <= 0))
            throw new ArgumentOutOfRangeException(nameof(maximumNgramsCount), "Must be positive");
        if (!Enum.IsDefined(weighting))
            throw new ArgumentOutOfRangeException(nameof(weighting), "Must be Tf, Idf or TfIdf");
        NgramLength = ngramLength;
        SkipLength = skipLength;
        UseAllLengths = useAllLengths;
        Weighting = weighting;
        _maximumNgramsCount = maximumNgramsCount ?? [];
    }

    public int NgramLength { get; }

    public int SkipLength { get; }

    public bool UseAllLengths { get; }

    public NgramExtractingEstimator.WeightingCriteria Weighting { get; }

    public void Save(BinaryWriter writer)
    {
        writer.Write(NgramLength);
        writer.Write(SkipLength);
        writer.Write(UseAllLengths);
        writer.WriteArray(_maximumNgramsCount);
        writer.Write((int)Weighting);
    }

    public static NgramSettings Load(BinaryReader reader)
        => new(
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadBoolean(),
            reader.ReadArray<int>(),
            (NgramExtractingEstimator.WeightingCriteria)reader.ReadInt32());

    /// <summary>How many n-grams of one length are kept; one number counts for all lengths.</summary>
    public int Maximum(int length) => _maximumNgramsCount switch
    {
        [var single] => single,
        var counts => length <= counts.Length ? counts[length - 1] : DefaultMaximum,
    };
}
