using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public partial class EvaluatorGoldenTests
{
    public static TheoryData<string> Names => Golden.CaseNames("evaluators");

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Metrics_are_those_of_the_golden_file(string name)
    {
        var golden = Golden.Case("evaluators", name);
        var expected = golden["expected"]!.AsObject();
        if (expected["exception"] is null)
        {
            Compare(Evaluate(golden), expected, golden["tolerance"]!.GetValue<double>(), "");
            return;
        }

        var exception = Should.Throw<Exception>(() => Evaluate(golden));
        exception.GetType().FullName.ShouldBe((string)expected["exception"]!);
        exception.Message.ShouldBe((string)expected["message"]!);
    }

    private static object Evaluate(JsonObject golden)
    {
        var context = new MLContext(seed: 1);
        var data = GoldenTable.Create(golden["input"]!);
        var api = (string)golden["api"]!;
        string Named(string argument, string otherwise)
            => Regex.Match(api, argument + ": \"(\\w+)\"") is { Success: true } found ? found.Groups[1].Value : otherwise;
        var label = Named("labelColumnName", "Label");
        var score = Named("scoreColumnName", "Score");
        var predicted = Named("predictedLabelColumnName", "PredictedLabel");
        int Number(string argument, int otherwise)
            => Regex.Match(api, argument + @"( =|:) (-?\d+)") is { Success: true } found ? int.Parse(found.Groups[2].Value) : otherwise;
        return TaskPattern().Match(api).Groups[1].Value switch
        {
            "BinaryClassification.Evaluate"
                => context.BinaryClassification.Evaluate(data, label, score, predictedLabelColumnName: predicted),
            "BinaryClassification.EvaluateNonCalibrated"
                => context.BinaryClassification.EvaluateNonCalibrated(data, label, score, predicted),
            "Regression.Evaluate" => context.Regression.Evaluate(data, label, score),
            "Ranking.Evaluate" => EvaluateRanking(context, api, data, Named("rowGroupColumnName", "GroupId")),
            "Clustering.Evaluate" => context.Clustering.Evaluate(
                data, api.Contains("labelColumnName") ? label : null, score, api.Contains("featureColumnName") ? "Features" : null),
            "AnomalyDetection.Evaluate"
                => context.AnomalyDetection.Evaluate(data, label, score, predicted, Number("falsePositiveCount", 10)),
            "MulticlassClassification.Evaluate"
                => context.MulticlassClassification.Evaluate(data, label, score, predicted, Number("topKPredictionCount", 0)),
            var other => throw new NotSupportedException(other),
        };
    }

    private static RankingMetrics EvaluateRanking(MLContext context, string api, IDataView data, string group)
    {
        if (!api.Contains("RankingEvaluatorOptions"))
            return context.Ranking.Evaluate(data, rowGroupColumnName: group);
        var options = new RankingEvaluatorOptions();
        if (Regex.Match(api, @"DcgTruncationLevel = (\d+)") is { Success: true } level)
            options.DcgTruncationLevel = int.Parse(level.Groups[1].Value);
        if (Regex.Match(api, "LabelGains = \"([^\"]+)\"") is { Success: true } gains)
            options.LabelGains = gains.Groups[1].Value;
        return context.Ranking.Evaluate(data, options, rowGroupColumnName: group);
    }

    private static void Compare(object actual, JsonObject expected, double tolerance, string path)
    {
        foreach (var (name, value) in expected)
        {
            if (name == "type")
                actual.GetType().Name.ShouldBe((string)value!);
            else if (name == "GetFormattedConfusionTable")
                ((ConfusionMatrix)actual).GetFormattedConfusionTable().ShouldBe((string)value!);
            else
                CompareValue(actual.GetType().GetProperty(name)!.GetValue(actual), value, tolerance, path + name);
        }
    }

    private static void CompareValue(object? actual, JsonNode? expected, double tolerance, string path)
    {
        if (expected is null)
            actual.ShouldBeNull(path);
        else if (expected is JsonObject inner)
            Compare(actual!, inner, tolerance, path + ".");
        else if (expected is not JsonArray list)
            Convert.ToDouble(actual).ShouldBeNear(expected, tolerance, path);
        else
        {
            var items = ((System.Collections.IEnumerable)actual!).Cast<object>().ToArray();
            items.Length.ShouldBe(list.Count, path);
            for (var i = 0; i < items.Length; i++)
                CompareValue(items[i], list[i], tolerance, $"{path}[{i}]");
        }
    }

    [GeneratedRegex(@"mlContext\.(\w+\.\w+)\(")]
    private static partial Regex TaskPattern();
}
