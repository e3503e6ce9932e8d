using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;

namespace NeuralML.Compat.Tests;

public class MissingPartsGoldenTests
{
    private readonly HeartExperiment _heart = new();

    [SkippableFact]
    public void What_an_experiment_lacks_shows_as_in_the_golden_file()
    {
        var (split, pipeline) = (_heart.Split, _heart.Pipeline);
        new JsonObject
        {
            ["nothing set"] = Run(experiment => experiment),
            ["no dataset"] = Run(experiment => WithMetric(experiment.SetPipeline(pipeline))),
            ["no metric"] = Run(experiment => experiment.SetPipeline(pipeline).SetDataset(split)),
            ["no pipeline"] = Run(experiment => WithMetric(experiment.SetDataset(split))),
            ["no pipeline, but random tuner"] = Run(experiment => WithMetric(experiment.SetDataset(split)).SetRandomSearchTuner(1)),
            ["pipeline null"] = Run(experiment => WithMetric(experiment.SetDataset(split).SetPipeline(null!))),
            ["wrong label in the metric (default \"label\")"] = Run(experiment => experiment.SetPipeline(pipeline).SetDataset(split)
                .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy)),
            ["wrong predicted column"] = Run(experiment => experiment.SetPipeline(pipeline).SetDataset(split)
                .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label", "Nope")),
            ["regression metric on a binary pipeline"] = Run(experiment => experiment.SetPipeline(pipeline).SetDataset(split)
                .SetRegressionMetric(RegressionMetric.RSquared)),
            ["dataset null"] = Run(experiment => WithMetric(experiment.SetPipeline(pipeline).SetDataset(null!, null!, false))),
            ["fold 1"] = Run(experiment => WithMetric(experiment.SetPipeline(pipeline).SetDataset(_heart.Data, 1))),
            ["Run() without dataset"] = Shown.Outcome(()
                => WithMetric(Create().SetPipeline(pipeline)).SetMaxModelToExplore(2).Run().TrialSettings.TrialId),
        }.ShouldMatchCase("experiment: missing parts");
    }

    private AutoMLExperiment Create() => new MLContext(seed: 1).Auto().CreateExperiment();

    private JsonObject Run(Func<AutoMLExperiment, AutoMLExperiment> configure) => Shown.Outcome(()
        => configure(Create()).SetMaxModelToExplore(2).RunAsync().GetAwaiter().GetResult().TrialSettings.TrialId);

    private static AutoMLExperiment WithMetric(AutoMLExperiment experiment)
        => experiment.SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label");
}
