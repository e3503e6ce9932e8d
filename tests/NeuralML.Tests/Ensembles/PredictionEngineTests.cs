using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Ensembles;

public sealed class PredictionEngineTests(Pipelines pipelines) : IClassFixture<Pipelines>
{
    private readonly MLContext _ml = pipelines.ML;

    private List<T> Predict<T>(EnsembleTransformer ensemble, List<Trip> trips)
        where T : class, new()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Trip, T>(ensemble, new PredictionEngineOptions { OwnsTransformer = false });
        return trips.ConvertAll(engine.Predict);
    }

    [Fact]
    public void Single_rows_are_predicted_as_many_are()
    {
        var trips = Trip.Draw(50, seed: 4);
        var data = _ml.Data.LoadFromEnumerable(trips);

        var flags = Predict<FlagPrediction>(pipelines.Binary, trips);
        var classes = Predict<ClassPrediction>(pipelines.Multiclass, trips);
        var numbers = Predict<NumberPrediction>(pipelines.Regression, trips);

        var probabilities = Scores.Of(pipelines.Binary.Transform(data), "Probability");
        var shares = Scores.OfClasses(pipelines.Multiclass.Transform(data));
        var scores = Scores.Of(pipelines.Regression.Transform(data));
        for (var i = 0; i < trips.Count; i++)
        {
            flags[i].Probability.ShouldBe(probabilities[i], 1e-5f);
            flags[i].PredictedLabel.ShouldBe(flags[i].Probability > 0.5f);
            flags[i].City.ShouldBe(trips[i].City);
            for (var k = 0; k < 3; k++)
                classes[i].Score[k].ShouldBe(shares[i][k], 1e-5f);
            numbers[i].Score.ShouldBe(scores[i], 1e-4f);
        }
    }

    [Fact]
    public void A_row_depends_on_what_its_members_read()
    {
        var schema = pipelines.Data.Schema;
        var mapper = pipelines.Binary.GetRowToRowMapper(schema);

        mapper.GetDependencies([mapper.OutputSchema["Score"]]).Select(column => column.Name).ShouldBe(["City", "First", "Second"]);
        mapper.GetDependencies([mapper.OutputSchema["Number"]]).Select(column => column.Name).ShouldBe(["Number"]);
        mapper.InputSchema.ShouldBeSameAs(schema);
    }

    [Fact]
    public void An_ensemble_in_the_middle_of_a_chain_serves_too()
    {
        var chain = new TransformerChain<ITransformer>(
            pipelines.Regression, _ml.Transforms.CopyColumns("Result", "Score").Fit(pipelines.Regression.Transform(pipelines.Data)));
        using var engine = _ml.Model.CreatePredictionEngine<Trip, ResultPrediction>(
            chain, new PredictionEngineOptions { OwnsTransformer = false });

        engine.Predict(Trip.Draw(1)[0]).Result.ShouldBe(Scores.Of(chain.Transform(pipelines.Data), "Result")[0], 1e-4f);
    }

    [Fact]
    public void A_member_that_does_not_predict_single_rows_is_named()
    {
        var ensemble = pipelines.Create("Flag", (pipelines.Logistic, 0.5), (new StrangeModel(pipelines.Logistic, data => data), 0.5));

        pipelines.Binary.IsRowToRowMapper.ShouldBeTrue();
        ensemble.IsRowToRowMapper.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => ensemble.GetRowToRowMapper(pipelines.Data.Schema))
            .Message.ShouldContain("'member 1'");
        Scores.Of(ensemble.Transform(pipelines.Data)).Length.ShouldBe(300);
    }

    private sealed class FlagPrediction
    {
        public string City { get; set; } = "";

        public bool PredictedLabel { get; set; }

        public float Probability { get; set; }
    }

    private sealed class ClassPrediction
    {
        public float[] Score { get; set; } = [];
    }

    private sealed class NumberPrediction
    {
        public float Score { get; set; }
    }

    private sealed class ResultPrediction
    {
        public float Result { get; set; }
    }
}
