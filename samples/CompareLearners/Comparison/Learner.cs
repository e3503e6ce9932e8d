using CompareLearners.Tables;
using Microsoft.ML;
using NeuralML;

namespace CompareLearners.Comparison;

/// <param name="Name">What the table calls it.</param>
/// <param name="Create">Makes the estimator.</param>
internal sealed record Learner(string Name, Func<MLContext, IEstimator<ITransformer>> Create)
{
    public static IReadOnlyList<Learner> For(TableTask task, NeuralNetPreset preset)
    {
        var network = new Learner($"NeuralNet, {preset}", ml => ml.NeuralNet(new NeuralNetOptions { Preset = preset }));
        return task switch
        {
            TableTask.Binary =>
            [
                network,
                new("FastTree", ml => ml.BinaryClassification.Trainers.FastTree()),
                new("LbfgsLogisticRegression", ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression()),
            ],
            TableTask.Multiclass =>
            [
                network,
                new(
                    "OneVersusAll(FastTree)",
                    ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.FastTree())),
                new("LbfgsMaximumEntropy", ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy()),
            ],
            _ =>
            [
                network,
                new("FastTree", ml => ml.Regression.Trainers.FastTree()),
                new("Ols", ml => ml.Regression.Trainers.Ols()),
            ],
        };
    }
}
