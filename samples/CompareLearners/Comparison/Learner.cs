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
        // These take the task from the label's type; the others have a trainer for each.
        Learner[] own =
        [
            new($"NeuralNet, {preset}", ml => ml.NeuralNet(new NeuralNetOptions { Preset = preset })),
            new("KernelSvm", ml => ml.KernelSvm()),
            new("NearestNeighbors", ml => ml.NearestNeighbors()),
        ];
        return task switch
        {
            TableTask.Binary =>
            [
                .. own,
                new("FastTree", ml => ml.BinaryClassification.Trainers.FastTree()),
                new("LbfgsLogisticRegression", ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression()),
            ],
            TableTask.Multiclass =>
            [
                .. own,
                new(
                    "OneVersusAll(FastTree)",
                    ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.FastTree())),
                new("LbfgsMaximumEntropy", ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy()),
            ],
            _ =>
            [
                .. own,
                new("FastTree", ml => ml.Regression.Trainers.FastTree()),
                new("Ols", ml => ml.Regression.Trainers.Ols()),
            ],
        };
    }
}
