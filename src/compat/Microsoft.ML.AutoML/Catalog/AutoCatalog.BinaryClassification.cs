using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    public SweepablePipeline BinaryClassification(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        bool useFastForest = true,
        bool useLgbm = true,
        bool useFastTree = true,
        bool useLbfgsLogisticRegression = true,
        bool useSdcaLogisticRegression = true,
        FastTreeOption? fastTreeOption = null,
        LgbmOption? lgbmOption = null,
        FastForestOption? fastForestOption = null,
        LbfgsOption? lbfgsLogisticRegressionOption = null,
        SdcaOption? sdcaLogisticRegressionOption = null,
        SearchSpace<FastTreeOption>? fastTreeSearchSpace = null,
        SearchSpace<LgbmOption>? lgbmSearchSpace = null,
        SearchSpace<FastForestOption>? fastForestSearchSpace = null,
        SearchSpace<LbfgsOption>? lbfgsLogisticRegressionSearchSpace = null,
        SearchSpace<SdcaOption>? sdcaLogisticRegressionSearchSpace = null)
    {
        var columns = new TrainerColumns(labelColumnName, featureColumnName, exampleWeightColumnName);
        return OneOf(useLgbm,
        [
            (useFastTree, () => SweepableTrainers.FastTree(
                EstimatorType.FastTreeBinary, columns.Set(fastTreeOption), fastTreeSearchSpace)),
            (useFastForest, () => SweepableTrainers.FastForest(
                EstimatorType.FastForestBinary, columns.Set(fastForestOption), fastForestSearchSpace)),
            (useLbfgsLogisticRegression, () => SweepableTrainers.Lbfgs(
                EstimatorType.LbfgsLogisticRegressionBinary,
                columns.Set(lbfgsLogisticRegressionOption),
                lbfgsLogisticRegressionSearchSpace)),
            (useSdcaLogisticRegression, () => SweepableTrainers.Sdca(
                EstimatorType.SdcaLogisticRegressionBinary,
                columns.Set(sdcaLogisticRegressionOption),
                sdcaLogisticRegressionSearchSpace)),
        ]);
    }
}
