using CompareLearners.Tables;
using Microsoft.ML;

namespace CompareLearners.Comparison;

/// <summary>The metrics of a task; the first is the one that learners are ranked by.</summary>
internal static class Metrics
{
    public static bool HigherIsBetter(TableTask task) => task != TableTask.Regression;

    public static IReadOnlyList<(string Name, double Value)> Evaluate(MLContext ml, TableTask task, IDataView scored)
    {
        switch (task)
        {
            case TableTask.Binary:
                var binary = ml.BinaryClassification.Evaluate(scored);
                return [("AUC", binary.AreaUnderRocCurve), ("Accuracy", binary.Accuracy)];
            case TableTask.Multiclass:
                var multiclass = ml.MulticlassClassification.Evaluate(scored);
                return [("Accuracy", multiclass.MicroAccuracy), ("Log loss", multiclass.LogLoss)];
            default:
                var regression = ml.Regression.Evaluate(scored);
                return [("RMSE", regression.RootMeanSquaredError), ("R squared", regression.RSquared)];
        }
    }
}
