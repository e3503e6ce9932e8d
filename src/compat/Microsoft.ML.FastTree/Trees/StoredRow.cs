namespace Microsoft.ML.Trainers.FastTree;

internal readonly struct StoredRow(IFeatureStore store, int row) : IFeatureSource
{
    public float this[int feature] => store.Value(row, feature);
}
