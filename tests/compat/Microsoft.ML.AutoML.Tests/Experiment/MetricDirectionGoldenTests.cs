using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

/// <summary>Which way a metric is optimised is exact, its value depends on the rows of the split.</summary>
public class MetricDirectionGoldenTests
{
    private readonly MLContext _context = new(seed: 1);

    [SkippableFact]
    public void Binary_metrics_are_all_maximised()
    {
        var heart = new HeartExperiment();
        foreach (var (name, expected) in Replay.Case("metric directions: binary")["expected"]!.AsObject())
        {
            var result = heart.Context.Auto().CreateExperiment().SetPipeline(heart.Pipeline).SetDataset(heart.Split)
                .SetBinaryClassificationMetric(Enum.Parse<BinaryClassificationMetric>(name), "Label")
                .SetMaxModelToExplore(1).Run();
            CheckDirection(result, expected!["result"]!);
            result.Metric.ShouldBe((double)expected["result"]!["metric"]!, 0.2);
        }
    }

    [SkippableFact]
    public void Errors_of_a_regression_are_minimised()
    {
        var (split, info) = Load("concrete_train.csv");
        foreach (var (name, expected) in Replay.Case("metric directions: regression")["expected"]!.AsObject())
        {
            var pipeline = _context.Auto().Featurizer(split.TrainSet, info).Append(_context.Auto().Regression(
                useFastForest: false, useLgbm: false, useLbfgsPoissonRegression: false, useSdca: false));
            var result = _context.Auto().CreateExperiment().SetPipeline(pipeline).SetDataset(split)
                .SetRegressionMetric(Enum.Parse<RegressionMetric>(name)).SetMaxModelToExplore(1).Run();
            CheckDirection(result, expected!["result"]!);
        }
    }

    [SkippableFact]
    public void Of_the_multiclass_metrics_the_losses_and_their_reduction_are_minimised()
    {
        var (split, info) = Load("iris_train.csv");
        var pipeline = _context.Auto().Featurizer(split.TrainSet, info)
            .Append(_context.Transforms.NormalizeMinMax("Features"))
            .Append(_context.Transforms.Conversion.MapValueToKey("Label"))
            .Append(_context.Auto().CreateSweepableEstimator(
                (context, knob) => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                    l1Regularization: 0, l2Regularization: knob.L2),
                new SearchSpace<Regularization>()));
        foreach (var (name, expected) in Replay.Case("metric directions: multiclass")["expected"]!.AsObject())
        {
            var monitor = new ListingMonitor();
            var best = _context.Auto().CreateExperiment().SetPipeline(pipeline).SetDataset(split)
                .SetMulticlassClassificationMetric(Enum.Parse<MulticlassClassificationMetric>(name), "Label")
                .SetTuner(new TwoPoints(pipeline)).SetMonitor(monitor).SetMaxModelToExplore(2).Run();
            var golden = expected!["result"]!;
            foreach (var result in monitor.Completed)
                CheckDirection(result, golden);
            best.TrialSettings.TrialId.ShouldBe((int)golden["bestTrial"]!, name);
        }
    }

    private static void CheckDirection(TrialResult result, JsonNode golden)
        => result.Loss.ShouldBe((string)golden["direction"]! == "maximise" ? -result.Metric : result.Metric);

    private (DataOperationsCatalog.TrainTestData Split, ColumnInformation Information) Load(string file)
    {
        var info = _context.Auto().InferColumns(Golden.DataFile(file), "Label", groupColumns: false);
        var data = _context.Data.CreateTextLoader(info.TextLoaderOptions).Load(new MultiFileSource(Golden.DataFile(file)));
        return (_context.Data.TrainTestSplit(data, 0.2, seed: 1), info.ColumnInformation);
    }

    private sealed class Regularization
    {
        [Microsoft.ML.SearchSpace.Range(0.001f, 20f)]
        public float L2 { get; set; }
    }

    /// <summary>Almost no regularization in the first trial, far too much in the second.</summary>
    private sealed class TwoPoints(SweepablePipeline pipeline) : ITuner
    {
        public Parameter Propose(TrialSettings settings)
        {
            var space = pipeline.SearchSpace;
            space["_SCHEMA_"].ShouldBeOfType<ChoiceOption>().Choices.ShouldHaveSingleItem();
            return Parameter.CreateNestedParameter(
                KeyValuePair.Create("_pipeline_", space.SampleFromFeatureSpace([settings.TrialId == 0 ? 0 : 1])));
        }

        public void Update(TrialResult result)
        {
        }
    }
}
