using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class NamedColumnTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static NeuralNetOptions Options(int epochs = 60)
    {
        var options = Fast.Options("Buys", epochs);
        options.NumericColumnNames = ["Hour"];
        options.CategoricalColumnNames = ["City", "Member"];
        return options;
    }

    private float[] Score(NeuralNetTransformer model, IEnumerable<Visit> rows)
        => Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(rows)));

    [Fact]
    public void It_learns_from_named_columns_without_a_feature_vector()
    {
        using var model = _ml.NeuralNet(Options()).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(1000)));

        var scored = model.Transform(_ml.Data.LoadFromEnumerable(Visit.Draw(500, seed: 2)));
        _ml.BinaryClassification.Evaluate(scored, "Buys").Accuracy.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void A_prediction_engine_reads_the_named_columns()
    {
        using var model = _ml.NeuralNet(Options(epochs: 3)).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(100)));
        using var engine = _ml.Model.CreatePredictionEngine<Visit, Prediction>(model);
        var rows = Visit.Draw(20, seed: 2);

        var scores = Score(model, rows);
        for (var i = 0; i < rows.Count; i++)
            engine.Predict(rows[i]).Score.ShouldBe(scores[i], 1e-5f);
    }

    [Fact]
    public void A_category_that_training_has_not_seen_counts_as_missing()
    {
        using var model = _ml.NeuralNet(Options(epochs: 3)).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(100)));

        var scores = Score(model, new[] { "Oslo", "", "Bonn", "oslo" }.Select(city => new Visit { City = city, Hour = 3 }));

        scores[2].ShouldBe(scores[1]);
        scores[3].ShouldBe(scores[1]);
        scores[0].ShouldNotBe(scores[1]);
    }

    [Fact]
    public void Several_threads_score_the_same_and_so_does_a_second_fit()
    {
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(100));
        var estimator = _ml.NeuralNet(Options(epochs: 2));
        using var model = estimator.Fit(data);
        using var second = estimator.Fit(data);
        var rows = Visit.Draw(3000, seed: 2);
        rows[7].City = "Bonn";
        var expected = Score(second, rows);

        var results = new float[4][];
        Parallel.For(0, results.Length, i => results[i] = Score(model, rows));

        results.ShouldAllBe(scores => scores.SequenceEqual(expected));
    }

    [Fact]
    public void Keys_and_texts_train_the_same_network()
    {
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(200));
        var keys = _ml.Transforms.Conversion.MapValueToKey("City").Fit(data).Transform(data);

        using var fromTexts = _ml.NeuralNet(Seeded(Options(epochs: 3))).Fit(data);
        using var fromKeys = _ml.NeuralNet(Seeded(Options(epochs: 3))).Fit(keys);

        Scores.Of(fromKeys.Transform(keys)).ShouldBe(Scores.Of(fromTexts.Transform(data)));
    }

    [Fact]
    public void A_named_vector_trains_the_same_network_as_the_feature_vector()
    {
        var data = Row.Load(_ml, 200);
        var rename = _ml.Transforms.CopyColumns("Numbers", "Features").Append(_ml.Transforms.DropColumns("Features"));
        var named = rename.Fit(data).Transform(data);
        var options = Seeded(Fast.Options("Parabola", epochs: 3));
        using var model = _ml.NeuralNet(options).Fit(data);
        options.NumericColumnNames = ["Numbers"];
        using var same = _ml.NeuralNet(options).Fit(named);

        Scores.Of(same.Transform(named)).ShouldBe(Scores.Of(model.Transform(data)));
    }

    [Fact]
    public void Named_columns_join_the_feature_vector_where_there_is_one()
    {
        var options = Fast.Options("SameSign", epochs: 2);
        options.CategoricalColumnNames = ["Ring"];
        var data = _ml.Data.LoadFromEnumerable(Row.Draw(100));
        using var model = _ml.NeuralNet(options).Fit(data);
        var noRing = _ml.Transforms.DropColumns("Ring").Fit(data).Transform(data);
        var noVector = _ml.Transforms.DropColumns("Features").Fit(data).Transform(data);

        Should.Throw<ArgumentOutOfRangeException>(() => model.Transform(noRing)).Message.ShouldContain("categorical column 'Ring'");
        Should.Throw<ArgumentOutOfRangeException>(() => model.Transform(noVector)).Message.ShouldContain("feature column 'Features'");
    }

    [Theory]
    [InlineData("Nope", "City", "Could not find numeric column 'Nope'")]
    [InlineData("Hour", "Nope", "Could not find categorical column 'Nope'")]
    [InlineData("City", "Member", "Schema mismatch for numeric column 'City': expected a number")]
    [InlineData("Member", "City", "Schema mismatch for numeric column 'Member'")]
    [InlineData("Hour", "Hour2", "Schema mismatch for categorical column 'Hour2': expected a key, a text or a Boolean, got Double")]
    public void A_column_that_cannot_be_read_is_named_before_and_at_fitting(string numeric, string categorical, string message)
    {
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(10));
        data = _ml.Transforms.CopyColumns("Hour2", "Hour").Fit(data).Transform(data);
        var options = Options();
        (options.NumericColumnNames, options.CategoricalColumnNames) = ([numeric], [categorical]);
        var estimator = _ml.NeuralNet(options);

        Should.Throw<ArgumentOutOfRangeException>(() => estimator.Fit(data)).Message.ShouldContain(message);
        Should.Throw<ArgumentOutOfRangeException>(() => estimator.GetOutputSchema(ShapeReader.Read(data.Schema)))
            .Message.ShouldContain(message);
    }

    [Fact]
    public void A_feature_vector_that_was_asked_for_by_name_must_be_there()
    {
        var options = Options();
        options.FeatureColumnName = "Mine";

        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(10))))
            .Message.ShouldContain("feature column 'Mine'");
    }

    [Fact]
    public void Data_to_score_must_have_categories_of_the_same_type()
    {
        using var model = _ml.NeuralNet(Options(epochs: 1)).Fit(_ml.Data.LoadFromEnumerable(Visit.Draw(50)));
        var data = _ml.Data.LoadFromEnumerable(Visit.Draw(5));
        var keys = _ml.Transforms.Conversion.MapValueToKey("City").Fit(data).Transform(data);

        Should.Throw<InvalidOperationException>(() => model.Transform(keys)).Message.ShouldContain("categorical column 'City'");
    }

    [Fact]
    public void The_schema_before_fitting_needs_no_feature_vector()
    {
        var shape = ShapeReader.Read(_ml.Data.LoadFromEnumerable(Visit.Draw(5)).Schema);

        _ml.NeuralNet(Options()).GetOutputSchema(shape).Select(column => column.Name).ShouldContain("Probability");
    }

    private static NeuralNetOptions Seeded(NeuralNetOptions options)
    {
        options.Seed = 1;
        return options;
    }

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
