namespace Microsoft.ML.Transforms.Text;

/// <summary>The slot of an n-gram: its keys are mixed by MurmurHash, of which the lowest bits count.</summary>
internal sealed class NgramHash
{
    private readonly int _numberOfBits;
    private readonly uint _seed;
    private readonly bool _useOrderedHashing;
    private readonly bool _rehashUnigrams;

    public NgramHash(NgramSettings ngrams, int numberOfBits, uint seed, bool useOrderedHashing, bool rehashUnigrams)
    {
        if (numberOfBits is < 1 or > 30)
            throw new ArgumentOutOfRangeException(nameof(numberOfBits), "Must be between 1 and 30");
        Ngrams = ngrams;
        _numberOfBits = numberOfBits;
        _seed = seed;
        _useOrderedHashing = useOrderedHashing;
        _rehashUnigrams = rehashUnigrams;
    }

    public NgramSettings Ngrams { get; }

    public int SlotCount => 1 << _numberOfBits;

    /// <param name="ngram">The keys, none of which is missing.</param>
    /// <param name="column">The place of the source column.</param>
    /// <param name="columnCount">The number of source columns; among several the place counts, if asked for.</param>
    public int GetSlot(uint[] ngram, int column, int columnCount)
    {
        // The key of a single word is a hash already.
        var hash = ngram is [var only] && !_rehashUnigrams ? only : ngram.Aggregate(_seed, Murmur.Round);
        if (_useOrderedHashing && columnCount > 1)
            hash = Murmur.Round(hash, (uint)column);
        return (int)(Murmur.Finish(hash) & (uint)(SlotCount - 1));
    }

    public void Save(BinaryWriter writer)
    {
        Ngrams.Save(writer);
        writer.Write(_numberOfBits);
        writer.Write(_seed);
        writer.Write(_useOrderedHashing);
        writer.Write(_rehashUnigrams);
    }

    public static NgramHash Load(BinaryReader reader)
        => new(NgramSettings.Load(reader), reader.ReadInt32(), reader.ReadUInt32(), reader.ReadBoolean(), reader.ReadBoolean());
}
