using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class KMeansTests
{
    private static readonly float[][] Rows = [.. Enumerable.Range(0, 90).Select(
        i => new[] { (10 * (i % 3)) + MathF.Sin(i), (i % 3 == 1 ? 10 : 0) + MathF.Cos(i) })];

    [Theory]
    [InlineData(KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus)]
    [InlineData(KMeansTrainer.InitializationAlgorithm.KMeansYinyang)]
    public void Clusters_far_apart_are_found(KMeansTrainer.InitializationAlgorithm algorithm)
    {
        var table = new InMemoryTable().WithFeatures(Rows);
        var options = new KMeansTrainer.Options { NumberOfClusters = 3, InitializationAlgorithm = algorithm };
        var model = new MLContext(seed: 1).Clustering.Trainers.KMeans(options).Fit(table);
        var labels = model.Transform(table).Read<uint>("PredictedLabel");
        for (var i = 3; i < labels.Length; i++)
            labels[i].ShouldBe(labels[i % 3]);
        labels.Distinct().Count().ShouldBe(3);

        VBuffer<float>[] centroids = [];
        model.Model.GetClusterCentroids(ref centroids, out var count);
        count.ShouldBe(3);
        centroids[labels[0] - 1].GetItemOrDefault(0).ShouldBe(Rows.Where((_, i) => i % 3 == 0).Average(row => row[0]), 1e-3f);
    }

    [Fact]
    public void A_score_is_the_squared_distance()
    {
        var table = new InMemoryTable().WithFeatures([[0, 0], [3, 4]]);
        var options = new KMeansTrainer.Options
        {
            NumberOfClusters = 2,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.Random,
        };
        var scores = new MLContext(seed: 1).Clustering.Trainers.KMeans(options).Fit(table).Transform(table).ReadVectors("Score");
        scores[0].Order().ShouldBe([0, 25]);
    }

    [Fact]
    public void Rows_of_weight_zero_move_no_centroid()
    {
        var table = new InMemoryTable().WithFeatures([.. Rows, [1000, 1000]])
            .With("Weight", NumberDataViewType.Single, Rows.Select(_ => 1f).Append(0));
        var model = new MLContext(seed: 1).Clustering.Trainers.KMeans(exampleWeightColumnName: "Weight", numberOfClusters: 3).Fit(table);
        VBuffer<float>[] centroids = [];
        model.Model.GetClusterCentroids(ref centroids, out _);
        centroids.ShouldAllBe(centroid => centroid.GetItemOrDefault(0) < 50);
    }
}
