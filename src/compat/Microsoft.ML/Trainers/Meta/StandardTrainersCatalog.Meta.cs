using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML;

public static partial class StandardTrainersCatalog
{
    public static OneVersusAllTrainer OneVersusAll<TModel>(
        this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        ITrainerEstimator<BinaryPredictionTransformer<TModel>, TModel> binaryEstimator,
        string labelColumnName = "Label",
        bool imputeMissingLabelsAsNegative = false,
        IEstimator<ISingleFeaturePredictionTransformer<ICalibrator>>? calibrator = null,
        int maximumCalibrationExampleCount = 1_000_000_000,
        bool useProbabilities = true)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var fitter = new BinaryFitter<TModel>(
            binaryEstimator, labelColumnName, calibrator, maximumCalibrationExampleCount, useProbabilities);
        return new OneVersusAllTrainer(
            catalog.Environment, fitter, labelColumnName, imputeMissingLabelsAsNegative, useProbabilities);
    }

    public static PairwiseCouplingTrainer PairwiseCoupling<TModel>(
        this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        ITrainerEstimator<ISingleFeaturePredictionTransformer<TModel>, TModel> binaryEstimator,
        string labelColumnName = "Label",
        bool imputeMissingLabelsAsNegative = false,
        IEstimator<ISingleFeaturePredictionTransformer<ICalibrator>>? calibrator = null,
        int maximumCalibrationExampleCount = 1_000_000_000)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var fitter = new BinaryFitter<TModel>(
            binaryEstimator, labelColumnName, calibrator, maximumCalibrationExampleCount, useProbabilities: true);
        return new PairwiseCouplingTrainer(catalog.Environment, fitter, labelColumnName, imputeMissingLabelsAsNegative);
    }
}
