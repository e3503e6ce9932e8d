using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests;

internal static class Readme
{
    public static double Run(MLContext mlContext)
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteCsv(Draw());

        // README: from here
        var data = mlContext.Data.LoadFromTextFile<Applicant>(path, separatorChar: ',', hasHeader: true);
        var split = mlContext.Data.TrainTestSplit(data, testFraction: 0.2);

        var pipeline = mlContext.Transforms.Categorical.OneHotEncoding("Housing")
            .Append(mlContext.Transforms.Concatenate("Features", "Age", "Income", "Housing"))
            .Append(mlContext.NeuralNet());

        using var model = pipeline.Fit(split.TrainSet);
        var metrics = mlContext.BinaryClassification.Evaluate(model.Transform(split.TestSet));
        Console.WriteLine($"AUC {metrics.AreaUnderRocCurve:F3}, accuracy {metrics.Accuracy:F3}");

        using var engine = mlContext.Model.CreatePredictionEngine<Applicant, Decision>(model);
        var decision = engine.Predict(new Applicant { Age = 35, Income = 52, Housing = "rent" });
        Console.WriteLine($"{decision.PredictedLabel} with probability {decision.Probability:P0}");
        // README: to here

        decision.Probability.ShouldBeInRange(0, 1);
        return metrics.AreaUnderRocCurve;
    }

    private static IEnumerable<string> Draw()
    {
        var random = new Random(1);
        yield return "Age,Income,Housing,Label";
        for (var i = 0; i < 1000; i++)
        {
            var (age, income, owns) = (random.Next(18, 80), random.Next(10, 120), random.Next(2) == 1);
            var good = income > (owns ? 30 : 50) && age is > 25 and < 70;
            yield return $"{age},{income},{(owns ? "own" : "rent")},{(good ? "true" : "false")}";
        }
    }
}

internal sealed class Applicant
{
    [LoadColumn(0)] public float Age { get; set; }
    [LoadColumn(1)] public float Income { get; set; }
    [LoadColumn(2)] public string Housing { get; set; } = "";
    [LoadColumn(3)] public bool Label { get; set; }
}

internal sealed class Decision
{
    public bool PredictedLabel { get; set; }
    public float Probability { get; set; }
}
