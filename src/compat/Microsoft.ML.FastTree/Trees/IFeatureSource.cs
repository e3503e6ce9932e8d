namespace Microsoft.ML.Trainers.FastTree;

/// <summary>The features of one row.</summary>
internal interface IFeatureSource
{
    float this[int feature] { get; }
}
