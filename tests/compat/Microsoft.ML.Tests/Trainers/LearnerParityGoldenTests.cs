using System.Text.Json.Nodes;
using Microsoft.ML;

namespace NeuralML.Compat.Tests;

/// <summary>Learners with default parameters reach what ML.NET reaches, or more.</summary>
public class LearnerParityGoldenTests
{
    // The larger tables are measured by the benchmark "trainers".
    private static readonly string[] LargeTables = ["adult", "covtype_sample"];

    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> Learners = new()
    {
        ["SdcaLogisticRegression"] = ml => ml.BinaryClassification.Trainers.SdcaLogisticRegression(),
        ["LinearSvm"] = ml => ml.BinaryClassification.Trainers.LinearSvm(),
        ["LdSvm"] = ml => ml.BinaryClassification.Trainers.LdSvm(),
        ["AveragedPerceptron"] = ml => ml.BinaryClassification.Trainers.AveragedPerceptron(),
        ["SgdCalibrated"] = ml => ml.BinaryClassification.Trainers.SgdCalibrated(),
        ["SdcaMaximumEntropy"] = ml => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(),
        ["NaiveBayes"] = ml => ml.MulticlassClassification.Trainers.NaiveBayes(),
        ["OneVersusAll(LbfgsLogisticRegression)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.LbfgsLogisticRegression()),
        ["OneVersusAll(AveragedPerceptron)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.AveragedPerceptron()),
        ["OneVersusAll(LinearSvm)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.LinearSvm()),
        ["Sdca"] = ml => ml.Regression.Trainers.Sdca(),
        ["OnlineGradientDescent"] = ml => ml.Regression.Trainers.OnlineGradientDescent(),
        ["LbfgsPoissonRegression"] = ml => ml.Regression.Trainers.LbfgsPoissonRegression(),
    };

    public static TheoryData<string, string> Results
    {
        get
        {
            var data = new TheoryData<string, string>();
            if (Golden.IsMissing)
                data.Add("", "");
            else
            {
                foreach (var result in All().Where(result => Learners.ContainsKey((string)result["trainer"]!)))
                    data.Add((string)result["dataset"]!, (string)result["trainer"]!);
            }

            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Results))]
    public void A_learner_is_as_good_with_default_parameters(string dataSet, string trainer)
    {
        Skip.If(Golden.IsMissing, "The folder 'shared' is not there; set NEURALML_SHARED to it.");
        var result = All().First(found => (string?)found["dataset"] == dataSet && (string?)found["trainer"] == trainer);
        var expected = result["metrics"]!;
        // Of iris, one of the 30 test rows.
        var slack = dataSet switch { "iris" => 0.034, "heart" or "concrete" => 0.03, _ => 0.01 };
        var data = new GoldenDataSet(dataSet, (bool)result["normalized"]!);
        var context = new MLContext(seed: 1);
        var scored = Learners[trainer](context).Fit(data.Train).Transform(data.Test);
        if (expected["AreaUnderRocCurve"] is not null)
        {
            var metrics = context.BinaryClassification.EvaluateNonCalibrated(scored);
            metrics.AreaUnderRocCurve.ShouldBeGreaterThan((double)expected["AreaUnderRocCurve"]! - slack);
            metrics.Accuracy.ShouldBeGreaterThan((double)expected["Accuracy"]! - slack);
        }
        else if (expected["MicroAccuracy"] is { } accuracy)
        {
            var metrics = context.MulticlassClassification.Evaluate(scored);
            metrics.MicroAccuracy.ShouldBeGreaterThan((double)accuracy - slack);
        }
        else
        {
            context.Regression.Evaluate(scored).RSquared.ShouldBeGreaterThan((double)expected["RSquared"]! - slack);
        }
    }

    private static IEnumerable<JsonObject> All()
        => Golden.File("trainers")["results"]!.AsArray().Select(node => node!.AsObject())
            .Where(result => !LargeTables.Contains((string)result["dataset"]!));
}
