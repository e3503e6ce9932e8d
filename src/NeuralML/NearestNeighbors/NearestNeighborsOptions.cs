using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace;

namespace NeuralML;

/// <summary>How the nearest training rows are found, and what is made of them.</summary>
public sealed class NearestNeighborsOptions
{
    /// <summary>
    /// The column to predict. Its type decides the task: Boolean is binary classification, Key&lt;UInt32&gt; multiclass
    /// classification, Single regression. Default: "Label", as in all of ML.NET.
    /// </summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size. Default: "Features", as in all of ML.NET.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>
    /// A column of Single with which the vote of each row is multiplied, at least 0; rows of weight 0 are left out. Default: null, all
    /// rows count the same.
    /// </summary>
    public string? ExampleWeightColumnName { get; set; }

    /// <summary>How many neighbours decide, at least 1 and at most the training rows. Default: 5, as in scikit-learn.</summary>
    [Range(1, 50, 5, true)]
    public int NeighborCount { get; set; } = 5;

    /// <summary>How much each of the neighbours says. Default: Uniform, as in scikit-learn.</summary>
    [Choice("Uniform", "Distance", "Kernel")]
    public NearestNeighborsWeights Weights { get; set; }

    /// <summary>How far apart two rows are. Default: Euclidean, as in scikit-learn.</summary>
    [Choice("Euclidean", "Manhattan", "Cosine")]
    public NearestNeighborsMetric Metric { get; set; }

    /// <summary>The power of <see cref="NearestNeighborsMetric.Minkowski"/>, from 1 to 32. Default: 2.</summary>
    public double Power { get; set; } = 2;

    /// <summary>
    /// Whether features are first shifted and scaled to mean 0 and variance 1 over the training rows; one that is constant then does not
    /// count. Default: true, because otherwise the feature with the largest unit decides alone. Set it to false where all features are of
    /// one unit, like pixels or embeddings. Mahalanobis scales in any case.
    /// </summary>
    [BooleanChoice(true)]
    public bool Standardize { get; set; } = true;

    /// <summary>How the neighbours are found. Default: Automatic.</summary>
    public NearestNeighborsSearch Search { get; set; }

    /// <summary>
    /// Approximate search: how many rows each row is linked to in the graph, from 2 to 128; twice as many in its lowest layer. More find
    /// more and take more memory. Default: 16, of the 5 to 48 that Malkov and Yashunin 2018 name.
    /// </summary>
    public int M { get; set; } = 16;

    /// <summary>
    /// Approximate search: how many candidates for links are looked at when a row is added, at least 1. More make a better graph, in more
    /// time. Default: 100, as in Malkov and Yashunin 2018.
    /// </summary>
    public int EfConstruction { get; set; } = 100;

    /// <summary>
    /// Approximate search: how many candidates are kept while neighbours are looked for, at least 1; never fewer than
    /// <see cref="NeighborCount"/>. More find more, in more time. Default: 32, which found 99% on clustered rows.
    /// </summary>
    public int EfSearch { get; set; } = 32;

    /// <summary>
    /// The name of a column with the neighbours of each row, nearest first: a vector of Int32, the numbers of the training rows from 0
    /// among those that have a label and a weight. Default: null, no such column.
    /// </summary>
    public string? NeighborsColumnName { get; set; }

    /// <summary>The name of a column with their distances: a vector of Single. Default: null, no such column.</summary>
    public string? DistancesColumnName { get; set; }

    /// <summary>
    /// Bytes that the rows may take in memory for exact search and trees, above 0. Where they would take more, Automatic becomes
    /// approximate, and Exact and Tree are refused. Default: null, half of the machine's memory.
    /// </summary>
    [JsonIgnore]
    public long? MemoryLimit { get; set; }

    /// <summary>Ends the fit with an <see cref="OperationCanceledException"/>. Default: never.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    internal long EffectiveMemoryLimit => MemoryLimit ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>The power of the differences that the metric adds up; null for the cosine.</summary>
    internal double? DifferencePower => Metric switch
    {
        NearestNeighborsMetric.Cosine => null,
        NearestNeighborsMetric.Manhattan => 1,
        NearestNeighborsMetric.Minkowski => Power,
        _ => 2,
    };

    /// <summary>A copy, so that later changes do not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal NearestNeighborsOptions Validated()
    {
        var copy = (NearestNeighborsOptions)MemberwiseClone();
        NearestNeighbors.NearestNeighborsValidation.Check(copy);
        return copy;
    }
}
