using Microsoft.ML;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>The learners of the parity table, by the names that the golden results have for them.</summary>
internal static class Learners
{
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> All = new(StringComparer.Ordinal)
    {
        ["LbfgsLogisticRegression"] = ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(),
        ["SdcaLogisticRegression"] = ml => ml.BinaryClassification.Trainers.SdcaLogisticRegression(),
        ["LinearSvm"] = ml => ml.BinaryClassification.Trainers.LinearSvm(),
        ["LdSvm"] = ml => ml.BinaryClassification.Trainers.LdSvm(),
        ["AveragedPerceptron"] = ml => ml.BinaryClassification.Trainers.AveragedPerceptron(),
        ["Prior"] = ml => ml.BinaryClassification.Trainers.Prior(),
        ["SgdCalibrated"] = ml => ml.BinaryClassification.Trainers.SgdCalibrated(),
        ["LbfgsMaximumEntropy"] = ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(),
        ["SdcaMaximumEntropy"] = ml => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(),
        ["NaiveBayes"] = ml => ml.MulticlassClassification.Trainers.NaiveBayes(),
        ["OneVersusAll(LbfgsLogisticRegression)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.LbfgsLogisticRegression()),
        ["OneVersusAll(AveragedPerceptron)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.AveragedPerceptron()),
        ["OneVersusAll(LinearSvm)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.LinearSvm()),
        ["OneVersusAll(FastTree)"] = ml => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.FastTree()),
        ["FastTree"] = ml => ml.BinaryClassification.Trainers.FastTree(),
        ["FastForest"] = ml => ml.BinaryClassification.Trainers.FastForest(),
        ["Gam"] = ml => ml.BinaryClassification.Trainers.Gam(),
        ["Sdca"] = ml => ml.Regression.Trainers.Sdca(),
        ["Ols"] = ml => ml.Regression.Trainers.Ols(),
        ["OnlineGradientDescent"] = ml => ml.Regression.Trainers.OnlineGradientDescent(),
        ["LbfgsPoissonRegression"] = ml => ml.Regression.Trainers.LbfgsPoissonRegression(),
        ["FastTreeTweedie"] = ml => ml.Regression.Trainers.FastTreeTweedie(),
    };

    /// <summary>Those of numbers that have the name of one for classes.</summary>
    private static readonly Dictionary<string, Func<MLContext, IEstimator<ITransformer>>> OfNumbers = new(StringComparer.Ordinal)
    {
        ["FastTree"] = ml => ml.Regression.Trainers.FastTree(),
        ["FastForest"] = ml => ml.Regression.Trainers.FastForest(),
        ["Gam"] = ml => ml.Regression.Trainers.Gam(),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static IEstimator<ITransformer> Create(MLContext ml, GoldenResult golden)
        => (golden.IsRegression ? OfNumbers.GetValueOrDefault(golden.Trainer, All[golden.Trainer]) : All[golden.Trainer])(ml);
}
