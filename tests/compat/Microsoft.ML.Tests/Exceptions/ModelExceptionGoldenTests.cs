using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests;

/// <summary>The cases of exceptions.json that need data, transforms, trainers and prediction together.</summary>
public class ModelExceptionGoldenTests
{
    private static readonly MLContext Context = new(seed: 1);
    private static readonly IDataView Data = Context.Data.LoadFromEnumerable(ExRow.Create(60));

    public static ITransformer Model { get; } = Context.Transforms.Concatenate("Features", "A", "B")
        .Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(Data);

    private static readonly Dictionary<string, Func<object?>> Calls = new()
    {
        ["Append(null)"]
            = () => Context.BinaryClassification.Trainers.LbfgsLogisticRegression().Append((IEstimator<ITransformer>)null!),
        ["Transform: missing column"] = () => Model.Transform(Context.Data.LoadFromEnumerable([new ExInShort()])),
        ["Transform: column of another type"] = () => Model.Transform(Context.Data.LoadFromEnumerable([new ExInWrong()])),
        ["Transform(null)"] = () => Model.Transform(null!),
        ["PredictionEngine: input class lacks a column"] = () => Context.Model.CreatePredictionEngine<ExInShort, ExOut>(Model),
        ["PredictionEngine: input column of another type"] = () => Context.Model.CreatePredictionEngine<ExInWrong, ExOut>(Model),
        ["PredictionEngine: good, needs no Label"]
            = () => Context.Model.CreatePredictionEngine<ExIn, ExOut>(Model).Predict(new ExIn { A = 1, B = 1 }).PredictedLabel,
        ["PredictionEngine: pipeline with MapValueToKey(Label) needs the Label column in the input class"] = () =>
        {
            var data = Context.Data.LoadFromEnumerable(ExRow.Create(60).Select(row => new ExMRow { Label = row.Cat, Features = row.F }));
            var model = Context.Transforms.Conversion.MapValueToKey("Label")
                .Append(Context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()).Fit(data);
            return Context.Model.CreatePredictionEngine<ExFOnly, ExOut>(model);
        },
        ["PredictionEngine: vector property without VectorType at Fit"] = () =>
        {
            var data = Context.Data.LoadFromEnumerable(ExRow.Create(60).Select(row => new ExArr { Label = row.Label, Features = row.F }));
            return Context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        },
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_mistake_has_the_outcome_that_it_has_in_ML_NET(string name)
    {
        var expected = Golden.Case("exceptions", name)["expected"]!;
        if (expected["exception"] is null)
            Convert.ToString(Calls[name](), CultureInfo.InvariantCulture).ShouldBe((string)expected["result"]!);
        else
            ((Action)(() => Calls[name]())).ShouldThrow(expected);
    }

    [SkippableTheory]
    [InlineData("PredictionEngine: output member without a column")]
    public void An_output_member_without_a_column_does_not_hinder_an_engine(string name)
    {
        Golden.Case("exceptions", name)["expected"]!["exception"].ShouldBeNull();
        using var engine = Context.Model.CreatePredictionEngine<ExIn, ExOutExtra>(Model);
        engine.Predict(new ExIn { A = 1, B = 1 }).Missing.ShouldBe(0);
    }

    [Theory]
    [InlineData("LbfgsLogisticRegression")]
    [InlineData("SdcaLogisticRegression")]
    [InlineData("LinearSvm")]
    [InlineData("AveragedPerceptron")]
    [InlineData("LdSvm")]
    [InlineData("Sdca")]
    [InlineData("Ols")]
    public void Rows_with_a_missing_feature_are_not_trained_on_and_score_as_missing(string trainer)
    {
        var rows = ExRow.Create(60).Select(
            (row, i) => new ExNaNs { Label = row.Label, Y = row.Y, Features = [i % 10 == 0 ? float.NaN : row.A, row.B] });
        var data = Context.Data.LoadFromEnumerable(rows);
        var (binary, regression) = (Context.BinaryClassification.Trainers, Context.Regression.Trainers);
        ITransformer model = trainer switch
        {
            "LbfgsLogisticRegression" => binary.LbfgsLogisticRegression().Fit(data),
            "SdcaLogisticRegression" => binary.SdcaLogisticRegression().Fit(data),
            "LinearSvm" => binary.LinearSvm().Fit(data),
            "AveragedPerceptron" => binary.AveragedPerceptron().Fit(data),
            "LdSvm" => binary.LdSvm(numberOfIterations: 100).Fit(data),
            "Sdca" => regression.Sdca("Y").Fit(data),
            _ => regression.Ols("Y").Fit(data),
        };
        var scores = model.Transform(data).Read<float>("Score");
        scores[0].ShouldBe(float.NaN);
        float.IsFinite(scores[1]).ShouldBeTrue();
    }

    [Fact]
    public void Rows_with_a_missing_feature_are_in_no_cluster()
    {
        var rows = ExRow.Create(60).Select((row, i) => new ExNaNs { Features = [i % 10 == 0 ? float.NaN : row.A, row.B] });
        var data = Context.Data.LoadFromEnumerable(rows);
        var clustered = Context.Clustering.Trainers.KMeans(numberOfClusters: 2).Fit(data).Transform(data);
        clustered.ReadVectors("Score")[0].ShouldAllBe(score => float.IsNaN(score));
        clustered.ReadVectors("Score")[1].ShouldAllBe(score => float.IsFinite(score));
        clustered.Read<uint>("PredictedLabel")[0].ShouldBe(0u);
    }

    private sealed class ExIn
    {
        public float A { get; set; }

        public float B { get; set; }
    }

    private sealed class ExInShort
    {
        public float A { get; set; }
    }

    private sealed class ExInWrong
    {
        public float A { get; set; }

        public string? B { get; set; }
    }

    private sealed class ExOut
    {
        public bool PredictedLabel { get; set; }
    }

    private sealed class ExOutExtra
    {
        public float Score { get; set; }

        public float Missing { get; set; }
    }

    private sealed class ExArr
    {
        public float[]? Features { get; set; }

        public bool Label { get; set; }
    }

    private sealed class ExMRow
    {
        public string? Label { get; set; }

        [VectorType(2)]
        public float[]? Features { get; set; }
    }

    private sealed class ExNaNs
    {
        public bool Label { get; set; }

        public float Y { get; set; }

        [VectorType(2)]
        public float[]? Features { get; set; }
    }

    private sealed class ExFOnly
    {
        [VectorType(2)]
        public float[]? Features { get; set; }
    }
}
