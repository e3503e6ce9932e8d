namespace Microsoft.ML.AutoML;

/// <param name="InitialPopulation">The number of random trials before the first model.</param>
/// <param name="FitEvery">The number of trials between two models.</param>
/// <param name="Trees">The trees of the forest.</param>
/// <param name="MinimumInLeaf">The smallest number of trials in a leaf.</param>
/// <param name="SplitRatio">The part of the trials that a tree sees.</param>
/// <param name="Parents">How many of the best trials a local search starts from.</param>
/// <param name="RandomCandidates">The number of random points whose expected improvement is looked at.</param>
/// <param name="Epsilon">The improvement below which a local search ends.</param>
/// <param name="Neighbours">The neighbours of a point per number.</param>
internal sealed record SmacOptions(
    int InitialPopulation,
    int FitEvery,
    int Trees,
    int MinimumInLeaf,
    float SplitRatio,
    int Parents,
    int RandomCandidates,
    double Epsilon,
    int Neighbours);
