using CompareLearners.Tables;
using Microsoft.ML;
using NeuralML;

namespace CompareLearners.Comparison;

/// <param name="Name">What the table calls it.</param>
/// <param name="Create">Makes the estimator for a label column.</param>
internal sealed record Learner(string Name, Func<MLContext, string, IEstimator<ITransformer>> Create)
{
    public static IReadOnlyList<Learner> For(TableTask task)
    {
        var network = new Learner("NeuralNet", (ml, label) => ml.NeuralNet(label));
        return task switch
        {
            TableTask.Binary =>
                [network, new("LbfgsLogisticRegression", (ml, label) => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(label))],
            TableTask.Multiclass =>
                [network, new("LbfgsMaximumEntropy", (ml, label) => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(label))],
            _ => [network, new("Ols", (ml, label) => ml.Regression.Trainers.Ols(label))],
        };
    }
}
