using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public sealed partial class KMeansModelParameters : ModelParametersBase<VBuffer<float>>, IClusters
{
    private readonly float[][] _centroids;

    internal KMeansModelParameters(float[][] centroids) => _centroids = centroids;

    int IClusters.ClusterCount => _centroids.Length;

    public void GetClusterCentroids(ref VBuffer<float>[] centroids, out int k)
    {
        k = _centroids.Length;
        if (centroids is null || centroids.Length < k)
            Array.Resize(ref centroids, k);
        for (var i = 0; i < k; i++)
            VBuffer<float>.Copy(_centroids[i], 0, ref centroids[i], _centroids[i].Length);
    }

    private protected override Scorer<VBuffer<float>> CreateScorer() => Score;

    private void Score(in VBuffer<float> features, ref VBuffer<float> scores)
    {
        var editor = VBufferEditor.Create(ref scores, _centroids.Length);
        for (var i = 0; i < _centroids.Length; i++)
            editor.Values[i] = FeatureRow.Of(in features).SquaredDistance(_centroids[i]);
        scores = editor.Commit();
    }
}
