using System.Text.Json.Nodes;
using Microsoft.ML;
using Xunit.Abstractions;

namespace NeuralML.Compat.Tests;

/// <summary>Default parameters on whole data sets: as good as ML.NET. The output is the table of ours and ML.NET's.</summary>
public class DefaultResultsTests(ITestOutputHelper output)
{
    private static readonly string[] SmallSets = ["heart", "iris", "concrete"];

    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string, string> Binary => Runs("binary", "FastTree", "FastForest", "Gam");

    public static TheoryData<string, string> Regression => Runs("regression", "FastTree", "FastTreeTweedie", "FastForest", "Gam");

    [SkippableTheory]
    [MemberData(nameof(Binary))]
    public void Binary_trees_are_as_good(string dataSet, string trainer)
    {
        var (data, metrics) = Open(dataSet, trainer);
        var trainers = _context.BinaryClassification.Trainers;
        ITransformer model = trainer switch
        {
            "FastForest" => trainers.FastForest().Fit(data.Train),
            "Gam" => trainers.Gam().Fit(data.Train),
            _ => trainers.FastTree().Fit(data.Train),
        };
        var actual = _context.BinaryClassification.EvaluateNonCalibrated(model.Transform(data.Test));
        Compare(dataSet, trainer, "AUC", actual.AreaUnderRocCurve, metrics["AreaUnderRocCurve"]!);
        Compare(dataSet, trainer, "accuracy", actual.Accuracy, metrics["Accuracy"]!);
    }

    [SkippableTheory]
    [MemberData(nameof(Regression))]
    public void Regression_trees_are_as_good(string dataSet, string trainer)
    {
        var (data, metrics) = Open(dataSet, trainer);
        var trainers = _context.Regression.Trainers;
        ITransformer model = trainer switch
        {
            "FastTreeTweedie" => trainers.FastTreeTweedie().Fit(data.Train),
            "FastForest" => trainers.FastForest().Fit(data.Train),
            "Gam" => trainers.Gam().Fit(data.Train),
            _ => trainers.FastTree().Fit(data.Train),
        };
        var actual = _context.Regression.Evaluate(model.Transform(data.Test));
        Compare(dataSet, trainer, "R squared", actual.RSquared, metrics["RSquared"]!);
    }

    private static TheoryData<string, string> Runs(string task, params string[] trainers)
    {
        var runs = new TheoryData<string, string>();
        if (Golden.IsMissing)
        {
            runs.Add("", "");
            return runs;
        }

        var golden = Golden.File("trainers");
        var tasks = golden["datasets"]!.AsArray().ToDictionary(set => (string)set!["dataset"]!, set => (string)set!["task"]!);
        foreach (var result in golden["results"]!.AsArray().Where(result => trainers.Contains((string)result!["trainer"]!)))
        {
            if (tasks[(string)result!["dataset"]!] == task)
                runs.Add((string)result["dataset"]!, (string)result["trainer"]!);
        }

        return runs;
    }

    private static (GoldenDataSet Data, JsonObject Metrics) Open(string dataSet, string trainer)
    {
        var result = Golden.File("trainers")["results"]!.AsArray()
            .First(result => (string?)result!["dataset"] == dataSet && (string?)result["trainer"] == trainer)!;
        return (new GoldenDataSet(dataSet, (bool)result["normalized"]!), result["metrics"]!.AsObject());
    }

    private void Compare(string dataSet, string trainer, string metric, double actual, JsonNode expected)
    {
        var golden = Golden.Number(expected);
        output.WriteLine($"| {dataSet} | {trainer} | {metric} | {actual:F4} | {golden:F4} |");
        actual.ShouldBeGreaterThan(golden - (SmallSets.Contains(dataSet) ? 0.03 : 0.01));
    }
}
