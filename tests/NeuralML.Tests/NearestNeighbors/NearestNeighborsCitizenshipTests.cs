using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Citizenship;

namespace NeuralML.Tests.NearestNeighbors;

public sealed class NearestNeighborsCitizenshipTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NearestNeighborsEstimator Estimator(string label) => _ml.NearestNeighbors(new NearestNeighborsOptions
    {
        LabelColumnName = label,
        NeighborsColumnName = "Near",
        DistancesColumnName = "Far",
    });

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    [InlineData("Parabola")]
    public void What_is_known_of_the_columns_before_fitting_is_what_comes_of_them(string label)
    {
        var data = Row.Load(_ml, 100);

        var known = Estimator(label).GetOutputSchema(ShapeReader.Read(data.Schema)).Select(SchemaText.Describe).Order();

        var schema = Estimator(label).Fit(data).GetOutputSchema(data.Schema);
        known.ShouldBe(ShapeReader.Read(schema).Select(SchemaText.Describe).Order());
    }

    [Fact]
    public void Predictions_are_evaluated_and_cross_validated_like_those_of_any_learner()
    {
        var data = Row.Load(_ml, 1500);

        _ml.BinaryClassification.CrossValidate(data, _ml.NearestNeighbors("SameSign"), 3, "SameSign")
            .ShouldAllBe(fold => fold.Metrics.AreaUnderRocCurve > 0.97 && fold.Metrics.LogLoss < 1);
        _ml.MulticlassClassification.CrossValidate(data, _ml.NearestNeighbors("Ring"), 3, "Ring")
            .ShouldAllBe(fold => fold.Metrics.MicroAccuracy > 0.9);
        _ml.Regression.CrossValidate(data, _ml.NearestNeighbors("Parabola"), 3, "Parabola")
            .ShouldAllBe(fold => fold.Metrics.RSquared > 0.97);
    }

    [Theory]
    [InlineData(NearestNeighborsSearch.Exact)]
    [InlineData(NearestNeighborsSearch.Tree)]
    [InlineData(NearestNeighborsSearch.Approximate)]
    public void One_row_is_scored_as_it_is_among_others(NearestNeighborsSearch search)
    {
        var data = Row.Load(_ml, 2000);
        var model = _ml.NearestNeighbors(new NearestNeighborsOptions { LabelColumnName = "Parabola", Search = search }).Fit(data);
        var expected = Scores.Of(model.Transform(data));
        using var engine = _ml.Model.CreatePredictionEngine<Row, Prediction>(model);

        Row.Draw(2000).ConvertAll(row => engine.Predict(row).Score).ShouldBe(expected);
    }

    [Fact]
    public void Cursors_of_a_set_are_read_on_threads_of_their_own()
    {
        var data = Row.Load(_ml, 3000);
        var scored = Estimator("Parabola").Fit(data).Transform(data);
        var expected = Scores.Of(scored).Order();
        var cursors = scored.GetRowCursorSet([scored.Schema["Score"]], 4);

        var scores = new System.Collections.Concurrent.ConcurrentBag<float>();
        Parallel.ForEach(cursors, cursor =>
        {
            using (cursor)
            {
                var getter = cursor.GetGetter<float>(scored.Schema["Score"]);
                var score = 0f;
                while (cursor.MoveNext())
                {
                    getter(ref score);
                    scores.Add(score);
                }
            }
        });

        scores.Order().ShouldBe(expected);
    }

    [Fact]
    public void The_feature_that_a_number_follows_ranks_first_in_permutation_feature_importance()
    {
        var rows = Signal.Load(_ml, 600);
        var data = _ml.Transforms.Concatenate("Features", "First", "Second", "Third").Fit(rows).Transform(rows);

        var importance = _ml.Regression.PermutationFeatureImportance(_ml.NearestNeighbors("Number").Fit(data), data, "Number");

        var losses = importance.Select(feature => feature.RootMeanSquaredError.Mean).ToList();
        losses.IndexOf(losses.Max()).ShouldBe(1);
    }

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
