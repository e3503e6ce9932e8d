namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Where the bins of a feature are found. Features that are never both other than 0 share a column: 0 there stands for the default bin
/// of each, and its other bins follow from an offset on. A feature alone has its bins as they are.
/// </summary>
internal sealed record BinnedFeature(int Index, FeatureBins Bins, int Column, int Offset, int DefaultBin)
{
    public bool IsAlone => Offset == 0;

    public byte Encode(int bin)
        => (byte)(IsAlone ? bin : bin == DefaultBin ? 0 : Offset + (bin < DefaultBin ? bin : bin - 1));

    /// <summary>Which bytes of the column go left where the bins up to this one do.</summary>
    public void FillGoesLeft(Span<byte> goesLeft, int lastLeft)
    {
        var defaultGoes = !IsAlone && DefaultBin <= lastLeft;
        goesLeft.Fill(defaultGoes ? (byte)1 : (byte)0);
        for (var bin = 0; bin < Bins.Count; bin++)
            goesLeft[Encode(bin)] = bin <= lastLeft ? (byte)1 : (byte)0;
    }
}
