using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NeuralML.Tests.Citizenship;

namespace NeuralML.Tests.KernelSvm;

/// <summary>A machine behaves like ML.NET's own trainers.</summary>
public sealed class CitizenshipTests
{
    private readonly MLContext _ml = new(seed: 1);

    private KernelSvmEstimator Estimator(string label)
        => label == "" ? _ml.KernelSvmOneClass() : _ml.KernelSvm(SvmFast.Options(label));

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    [InlineData("Parabola")]
    [InlineData("")]
    public void What_is_known_of_the_columns_before_fitting_is_what_comes_of_them(string label)
    {
        var (train, _) = SvmFast.Load(_ml, 60);
        var estimator = Estimator(label);

        estimator.GetOutputSchema(ShapeReader.Read(train.Schema)).Select(SchemaText.Describe).Order()
            .ShouldBe(ShapeReader.Read(estimator.Fit(train).GetOutputSchema(train.Schema)).Select(SchemaText.Describe).Order());
    }

    [SkippableTheory]
    [InlineData("SameSign", "binary LbfgsLogisticRegression")]
    [InlineData("", "anomaly RandomizedPca")]
    public void The_columns_are_those_of_a_trainer_of_ML_NET(string label, string golden)
    {
        var expected = GoldenSchemas.Columns(golden).Where(column => column["isHidden"] is null).Select(SchemaText.Describe).Order();
        var (train, _) = SvmFast.Load(_ml, 60);

        Estimator(label).Fit(train).GetOutputSchema(train.Schema).Skip(train.Schema.Count).Select(SchemaText.Describe).Order()
            .ShouldBe(expected);
    }

    [Fact]
    public void It_wants_neither_normalized_nor_cached_rows()
    {
        TrainerInfo info = _ml.KernelSvm().Info;

        (info.NeedNormalization, info.WantCaching).ShouldBe((false, false));
    }

    [Fact]
    public void It_is_cross_validated()
    {
        var data = _ml.Data.LoadFromEnumerable(Signal.Draw(300));
        var pipeline = _ml.Transforms.Concatenate("Features", "First", "Second", "Third").Append(_ml.KernelSvm("Flag", cost: 10));

        var folds = _ml.BinaryClassification.CrossValidate(data, pipeline, numberOfFolds: 3, labelColumnName: "Flag");

        folds.Average(fold => fold.Metrics.Accuracy).ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void A_row_by_itself_gets_the_scores_that_it_gets_among_others()
    {
        var data = _ml.Data.LoadFromEnumerable(Signal.Draw(200));
        var model = _ml.Transforms.Concatenate("Features", "First", "Second", "Third").Append(_ml.KernelSvm("Flag")).Fit(data);
        using var engine = _ml.Model.CreatePredictionEngine<Signal, Prediction>(model);

        var expected = Scores.Of(model.Transform(data));

        Signal.Draw(200).ConvertAll(row => engine.Predict(row).Score).ShouldBe(expected);
    }

    [Fact]
    public void Cursors_side_by_side_read_the_scores_that_one_does()
    {
        var (train, _) = SvmFast.Load(_ml, 200);
        var scored = _ml.KernelSvm("SameSign").Fit(train).Transform(_ml.Data.LoadFromEnumerable(Row.Draw(5000, seed: 2)));
        var column = scored.Schema["Score"];
        var several = new Dictionary<long, float>();
        foreach (var cursor in scored.GetRowCursorSet([column], 3))
        {
            using (cursor)
            {
                var (get, getId) = (cursor.GetGetter<float>(column), cursor.GetIdGetter());
                var (score, id) = (0f, default(DataViewRowId));
                while (cursor.MoveNext())
                {
                    get(ref score);
                    getId(ref id);
                    several.Add((long)id.Low, score);
                }
            }
        }

        several.Values.Order().ShouldBe(Scores.Of(scored).Order());
    }

    [Fact]
    public void The_feature_that_matters_ranks_first()
    {
        var rows = Signal.Load(_ml, 300);
        var data = _ml.Transforms.Concatenate("Features", "First", "Second", "Third").Fit(rows).Transform(rows);
        var model = _ml.KernelSvm("Flag", cost: 10).Fit(data);

        var features = _ml.BinaryClassification.PermutationFeatureImportance(model, data, "Flag");

        features.Select(feature => feature.AreaUnderRocCurve.Mean).ToList().IndexOf(features.Min(feature => feature.AreaUnderRocCurve.Mean))
            .ShouldBe(1);
    }

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
