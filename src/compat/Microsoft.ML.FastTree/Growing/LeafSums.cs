namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Of the rows of a leaf: their number and gradients, packed as in the histograms, and their weights.</summary>
internal readonly record struct LeafSums(long Packed, long Weight);
