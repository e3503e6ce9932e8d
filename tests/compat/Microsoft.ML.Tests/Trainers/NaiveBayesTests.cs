using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class NaiveBayesTests
{
    private readonly MLContext _context = new(seed: 1);

    [SkippableTheory]
    [InlineData("NaiveBayes iris")]
    public void The_histograms_and_scores_are_those_of_the_golden_file(string name)
    {
        var expected = Golden.Case("trainers", name)["expected"]!;
        var data = new GoldenDataSet("iris", normalized: false);
        var model = _context.MulticlassClassification.Trainers.NaiveBayes().Fit(data.Train);
        model.Model.GetLabelHistogramLong().ShouldBe(expected["labelHistogram"]!.AsArray().Select(count => (long)count!));
        model.Model.GetFeatureHistogramLong().SelectMany(counts => counts)
            .ShouldBe(expected["featureHistogram"]!.AsArray().SelectMany(counts => counts!.AsArray()).Select(count => (long)count!));
        var scores = model.Transform(data.Test).ReadVectors("Score");
        foreach (var (actual, row) in scores.Zip(expected["firstTestScores"]!.AsArray()))
        {
            for (var i = 0; i < actual.Length; i++)
                ((double)actual[i]).ShouldBeNear(row![i], 1e-4, "score");
        }
    }

    [Fact]
    public void A_feature_that_only_one_class_has_decides()
    {
        float[][] rows = [[1, 0], [1, 0], [0, 1], [0, 1]];
        var table = new InMemoryTable().WithFeatures(rows).WithKeyLabel(2, [1u, 1u, 2u, 2u]);
        var scored = _context.MulticlassClassification.Trainers.NaiveBayes().Fit(table).Transform(table);
        scored.Read<uint>("PredictedLabel").ShouldBe([1u, 1u, 2u, 2u]);
        // ln 1/2 + ln (2 + 1) / (2 + 2) + ln (2 - 0 + 1) / (2 + 2)
        scored.ReadVectors("Score")[0][0].ShouldBe((float)Math.Log(0.5 * 0.75 * 0.75), 1e-5f);
    }
}
