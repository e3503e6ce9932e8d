namespace Microsoft.ML.Trainers;

/// <summary>A model that scores rows by their distances to clusters.</summary>
internal interface IClusters
{
    int ClusterCount { get; }
}
