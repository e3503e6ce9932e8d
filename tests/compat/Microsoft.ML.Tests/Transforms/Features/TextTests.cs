using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class TextTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [SkippableFact]
    public void A_number_is_not_featurized()
    {
        var data = _mlContext.Data.LoadFromEnumerable(ExRow.Create(3));
        ((Action)(() => _mlContext.Transforms.Text.FeaturizeText("O", "A").Fit(data)))
            .ShouldThrow(Golden.Case("exceptions", "FeaturizeText on a number")["expected"]!);
    }

    [Fact]
    public void Several_columns_are_featurized_together_and_only_the_features_are_added()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new { Char = "one Two", Word = "two" }, new { Char = "", Word = "one" }]);
        var options = new TextFeaturizingEstimator.Options
        {
            CharFeatureExtractor = null,
            Norm = TextFeaturizingEstimator.NormFunction.None,
            StopWordsRemoverOptions = new CustomStopWordsRemovingEstimator.Options { StopWords = ["one"] },
        };

        var result = _mlContext.Transforms.Text.FeaturizeText("Out", options, "Char", "Word").Fit(data).Transform(data);

        result.Schema.Select(column => column.Name).ShouldBe(["Char", "Word", "Out"]);
        result.Schema["Out"].Texts("SlotNames").ShouldBe(["two", "two|two"]);
        result.GetColumn<float[]>("Out").ShouldBe([[2f, 1f], [0f, 0f]]);
    }

    [Fact]
    public void Features_of_one_text_come_from_a_prediction_engine_too()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new TextRow { Text = "ab ab" }, new TextRow { Text = "b" }]);
        using var engine = _mlContext.Model.CreatePredictionEngine<TextRow, Features>(
            _mlContext.Transforms.Text.ProduceWordBags("Out", "Text", ngramLength: 1).Fit(data));

        engine.Predict(new TextRow { Text = "b ab ab c" }).Out.ShouldBe([2, 1]);
        engine.Predict(new TextRow { Text = "c" }).Out.ShouldBe([0, 0]);
    }

    private sealed class Features
    {
        public float[] Out { get; set; } = [];
    }
}
