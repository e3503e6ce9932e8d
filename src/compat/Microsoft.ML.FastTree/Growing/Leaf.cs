namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A leaf while the tree grows: its rows are neighbours in the grower's list of rows.</summary>
internal record struct Leaf(int Start, int Count, LeafSums Sums, Split Split, int Histogram, int Parent, bool IsRight)
{
    public readonly int End => Start + Count;
}
