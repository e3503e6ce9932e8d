using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Scoring;

public sealed class ScoringTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly NeuralNetTransformer _model;

    public ScoringTests() => _model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 3)).Fit(Row.Load(_ml, 200));

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(2500)]
    public void Rows_are_scored_the_same_in_any_batch(int count)
    {
        var rows = Row.Draw(count, seed: 5);
        var batched = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        batched.Length.ShouldBe(count);
        foreach (var i in new[] { 0, count / 2, count - 1 })
        {
            var alone = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows.Skip(i).Take(1).ToList())));
            alone.ShouldHaveSingleItem().ShouldBe(batched[i], 1e-5f);
        }
    }

    [Fact]
    public void Input_columns_pass_through_beside_their_scores()
    {
        var rows = Row.Draw(100, seed: 5);
        var scored = _ml.Data
            .CreateEnumerable<ScoredRow>(_model.Transform(_ml.Data.LoadFromEnumerable(rows)), reuseRowObject: false)
            .ToList();
        var scores = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        for (var i = 0; i < rows.Count; i++)
        {
            scored[i].Name.ShouldBe(rows[i].Name);
            scored[i].Features.ShouldBe(rows[i].Features);
            scored[i].Score.ShouldBe(scores[i]);
        }
    }

    [Fact]
    public void Values_that_were_read_stay_as_they_are_when_the_cursor_moves_on()
    {
        var scored = _model.Transform(Row.Load(_ml, 40));
        var column = scored.Schema["Features"];
        using var cursor = scored.GetRowCursor([column, scored.Schema["Score"]]);
        var getter = cursor.GetGetter<VBuffer<float>>(column);
        VBuffer<float> first = default, other = default;
        cursor.MoveNext();
        getter(ref first);
        var expected = first.DenseValues().ToArray();
        while (cursor.MoveNext())
            getter(ref other);

        first.DenseValues().ShouldBe(expected);
    }

    [Fact]
    public void Positions_count_up_and_ids_are_those_of_the_input()
    {
        var data = Row.Load(_ml, 50);
        var scored = _model.Transform(data);
        using var input = data.GetRowCursor([]);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        var inputId = input.GetIdGetter();
        var id = cursor.GetIdGetter();
        DataViewRowId expected = default, actual = default;

        cursor.Position.ShouldBe(-1);
        for (var position = 0; input.MoveNext(); position++)
        {
            cursor.MoveNext().ShouldBeTrue();
            cursor.Position.ShouldBe(position);
            inputId(ref expected);
            id(ref actual);
            actual.ShouldBe(expected);
        }

        cursor.MoveNext().ShouldBeFalse();
        cursor.MoveNext().ShouldBeFalse();
    }

    [Fact]
    public void Only_the_columns_asked_for_are_active()
    {
        var scored = _model.Transform(Row.Load(_ml, 5));
        using var cursor = scored.GetRowCursor([scored.Schema["Score"], scored.Schema["Name"]]);

        scored.Schema.Where(cursor.IsColumnActive).Select(column => column.Name).ShouldBe(["Name", "Score"]);
        Should.Throw<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(scored.Schema["Probability"]))
            .Message.ShouldContain("'Probability'");
        Should.Throw<InvalidOperationException>(() => cursor.GetGetter<double>(scored.Schema["Score"])).Message.ShouldContain("'Score'");
    }

    [Fact]
    public void Nothing_is_scored_when_no_prediction_is_read()
    {
        var scored = _model.Transform(_ml.Data.LoadFromEnumerable(Row.Draw(5)));
        _model.Dispose();

        scored.GetColumn<string>("Name").ShouldBe(Row.Draw(5).Select(row => row.Name));
        Should.Throw<ObjectDisposedException>(() => Scores.Of(scored)).ObjectName.ShouldContain(nameof(NeuralNetTransformer));
    }

    [Fact]
    public void Cursors_side_by_side_give_the_same_scores()
    {
        var scored = _model.Transform(_ml.Data.LoadFromEnumerable(Row.Draw(3000)));
        var expected = Scores.Of(scored);

        var results = new float[4][];
        Parallel.For(0, results.Length, i => results[i] = Scores.Of(scored));

        results.ShouldAllBe(scores => scores.SequenceEqual(expected));
    }

    [Fact]
    public void A_row_with_an_infinite_feature_scores_NaN_and_spares_its_neighbours()
    {
        var rows = Row.Draw(20);
        var expected = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));
        rows[3].Features[0] = float.PositiveInfinity;

        var scores = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));

        scores[3].ShouldBe(float.NaN);
        scores[2].ShouldBe(expected[2]);
        scores[4].ShouldBe(expected[4]);
    }

    [Fact]
    public void An_outlier_scores_like_the_edge_of_what_was_seen()
    {
        var scores = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(
            new[] { 1e4f, 1e10f, 1e30f, float.MaxValue, -float.MaxValue }.Select(x => new Row { Features = [x, 0.5f] }).ToList())));

        scores[1..4].ShouldAllBe(score => Math.Abs(score - scores[0]) < 1e-3f);
        Math.Abs(scores[4] - scores[0]).ShouldBeGreaterThan(1e-2f);
    }

    [Fact]
    public void A_million_features_are_trained_on_and_scored()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 20).Select(i => new Wide { Features = new float[1 << 20], Label = random.NextSingle() }).ToList();
        rows.ForEach(row => row.Features[^1] = row.Label);
        var data = _ml.Data.LoadFromEnumerable(rows);
        using var model = _ml.NeuralNet(new NeuralNetOptions
        {
            Architecture = NeuralNetArchitecture.Mlp,
            HiddenSizes = [],
            MaximumEpochs = 20,
            LearningRate = 0.1,
        }).Fit(data);

        _ml.Regression.Evaluate(model.Transform(data)).RSquared.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Features_of_another_length_are_refused_before_a_row_is_read()
    {
        var data = _ml.Transforms.Concatenate("Features", "Features", "Parabola").Fit(Row.Load(_ml, 5)).Transform(Row.Load(_ml, 5));
        Should.Throw<InvalidOperationException>(() => _model.Transform(data))
            .Message.ShouldContain("trained on 2 features, the data has 3");
    }

    [Fact]
    public void A_prediction_engine_gives_the_scores_of_the_batch()
    {
        var rows = Row.Draw(50, seed: 5);
        var scores = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));
        using var engine = _ml.Model.CreatePredictionEngine<Input, Prediction>(_model);

        for (var i = 0; i < rows.Count; i++)
        {
            var prediction = engine.Predict(new Input { Features = rows[i].Features });
            prediction.Score.ShouldBe(scores[i], 1e-5f);
            prediction.PredictedLabel.ShouldBe(scores[i] > 0);
            prediction.Probability.ShouldBe((float)(1 / (1 + Math.Exp(-scores[i]))), 1e-5f);
        }
    }

    [Fact]
    public void Engines_on_several_threads_give_the_scores_of_one()
    {
        var rows = Row.Draw(500, seed: 5);
        var results = new float[4][];

        // The first to predict copies the weights, while the others wait.
        Parallel.For(0, results.Length, i =>
        {
            var options = new PredictionEngineOptions { OwnsTransformer = false };
            using var engine = _ml.Model.CreatePredictionEngine<Input, Prediction>(_model, options);
            results[i] = [.. rows.Select(row => engine.Predict(new Input { Features = row.Features }).Score)];
        });

        var scores = Scores.Of(_model.Transform(_ml.Data.LoadFromEnumerable(rows)));
        results.ShouldAllBe(result => result.SequenceEqual(scores));
    }

    [Fact]
    public void An_engine_of_a_disposed_model_says_so_even_when_it_has_predicted_before()
    {
        using var model = _ml.NeuralNet(Fast.Options("SameSign", epochs: 1)).Fit(Row.Load(_ml, 50));
        using var engine = _ml.Model.CreatePredictionEngine<Input, Prediction>(model);
        var input = new Input { Features = [0.5f, 0.5f] };
        engine.Predict(input);
        model.Dispose();

        Should.Throw<ObjectDisposedException>(() => engine.Predict(input)).ObjectName.ShouldContain(nameof(NeuralNetTransformer));
    }

    [Fact]
    public void A_pipeline_serves_in_a_prediction_engine_without_the_label()
    {
        var pipeline = _ml.Transforms.NormalizeMinMax("Features").Append(_ml.NeuralNet(Fast.Options("Parabola", epochs: 3)));
        var data = Row.Load(_ml, 100);
        using var model = pipeline.Fit(data);
        using var engine = _ml.Model.CreatePredictionEngine<Input, NumberPrediction>(model);

        var scores = Scores.Of(model.Transform(data));

        Row.Draw(100)
            .Select(row => engine.Predict(new Input { Features = row.Features }).Score)
            .Zip(scores)
            .ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.01f);
    }

    private sealed class Wide
    {
        [VectorType(1 << 20)]
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }

    private sealed class Input
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Prediction
    {
        public bool PredictedLabel { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private sealed class NumberPrediction
    {
        public float Score { get; set; }
    }

    private sealed class ScoredRow
    {
        public string Name { get; set; } = "";

        public float[] Features { get; set; } = [];

        public float Score { get; set; }
    }
}
