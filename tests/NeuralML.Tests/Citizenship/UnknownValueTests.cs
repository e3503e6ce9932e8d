using Microsoft.ML;
using NeuralML.Tests.NeuralNet;

namespace NeuralML.Tests.Citizenship;

public sealed class UnknownValueTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly NeuralNetTransformer _model;
    private readonly ITransformer _loaded;

    public UnknownValueTests()
    {
        var options = Fast.Options("Buys", epochs: 5);
        (options.NumericColumnNames, options.CategoricalColumnNames) = (["Hour"], ["City", "Member"]);
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(300));
        _model = _ml.NeuralNet(options).Fit(data);
        _loaded = Reloaded.Of(_model, data.Schema);
    }

    public void Dispose() => _model.Dispose();

    private static float[] Score(ITransformer model, params Visit[] rows)
        => Scores.Of(model.Transform(new MLContext().Data.LoadFromEnumerable(rows)));

    [Fact]
    public void A_category_that_training_has_not_seen_scores_like_a_missing_one_also_when_loaded()
    {
        Visit[] rows = [new() { City = "Bonn", Hour = 3 }, new() { City = "", Hour = 3 }, new() { City = "Oslo", Hour = 3 }];

        var scores = Score(_loaded, rows);

        scores[0].ShouldBe(scores[1]);
        scores[2].ShouldNotBe(scores[1]);
        scores.ShouldBe(Score(_model, rows));
    }

    [Fact]
    public void A_number_that_is_missing_scores_like_the_middle_of_its_values_also_when_loaded()
    {
        Visit[] rows = [new() { City = "Oslo", Hour = double.NaN }, new() { City = "Oslo", Hour = 12 }];

        var scores = Score(_loaded, rows);

        scores[0].ShouldBe(scores[1], 1f, "hours go from 0 to 24, about as often before noon as after");
        float.IsFinite(scores[0]).ShouldBeTrue();
        scores.ShouldBe(Score(_model, rows));
    }

    [Fact]
    public void A_number_that_is_infinite_scores_NaN_and_says_no_class()
    {
        var scored = _loaded.Transform(_ml.Data.LoadFromEnumerable([new Visit { City = "Oslo", Hour = double.PositiveInfinity }]));

        Scores.Of(scored).ShouldBe([float.NaN]);
        Scores.Of(scored, "Probability").ShouldBe([float.NaN]);
    }
}
