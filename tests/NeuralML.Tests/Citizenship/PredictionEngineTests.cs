using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class PredictionEngineTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly IDataView _data;
    private readonly ITransformer _loaded;
    private readonly TransformerChain<NeuralNetTransformer> _model;

    public PredictionEngineTests()
    {
        _data = _ml.Data.LoadFromEnumerable(Signal.Draw(200));
        _model = _ml.Transforms.Concatenate("Features", "First", "Second", "Third")
            .Append(_ml.NeuralNet(Fast.Options("Flag", epochs: 4))).Fit(_data);
        _loaded = Reloaded.Of(_model, _data.Schema);
    }

    public void Dispose() => _model.Dispose();

    [Fact]
    public void A_loaded_model_predicts_what_the_trained_one_does()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Signal, Prediction>(_loaded);
        var expected = Scores.Of(_model.Transform(_data), "Probability");

        var predictions = Signal.Draw(200).ConvertAll(engine.Predict);

        for (var i = 0; i < expected.Length; i++)
        {
            predictions[i].Probability.ShouldBe(expected[i], 1e-5f);
            predictions[i].PredictedLabel.ShouldBe(predictions[i].Probability > 0.5f);
        }
    }

    [Fact]
    public void A_member_that_no_column_fills_is_left_alone_or_refused_as_the_options_say()
    {
        var options = new PredictionEngineOptions { IgnoreMissingColumns = true, OwnsTransformer = false };
        using (var engine = _ml.Model.CreatePredictionEngine<Signal, MorePrediction>(_loaded, options))
        {
            var prediction = engine.Predict(Signal.Draw(1)[0]);
            (prediction.Score, prediction.Quantiles).ShouldBe((Scores.Of(_model.Transform(_data))[0], 7f));
        }

        options.IgnoreMissingColumns = false;
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.Model.CreatePredictionEngine<Signal, MorePrediction>(_loaded, options))
            .Message.ShouldContain("'Quantiles'");
    }

    [Fact]
    public void A_disposed_engine_leaves_a_model_that_it_does_not_own()
    {
        var options = new PredictionEngineOptions { OwnsTransformer = false };
        _ml.Model.CreatePredictionEngine<Signal, Prediction>(_loaded, options).Dispose();
        Scores.Of(_loaded.Transform(_data)).Length.ShouldBe(200);

        _ml.Model.CreatePredictionEngine<Signal, Prediction>(_loaded).Dispose();

        Should.Throw<ObjectDisposedException>(() => Scores.Of(_loaded.Transform(_data)));
    }

    private class Prediction
    {
        public bool PredictedLabel { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private sealed class MorePrediction : Prediction
    {
        public float Quantiles { get; set; } = 7;
    }
}
