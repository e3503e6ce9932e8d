using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    public SweepablePipeline MultiClassification(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        bool useFastForest = true,
        bool useLgbm = true,
        bool useFastTree = true,
        bool useLbfgsMaximumEntrophy = true,
        bool useLbfgsLogisticRegression = true,
        bool useSdcaMaximumEntrophy = true,
        bool useSdcaLogisticRegression = true,
        FastTreeOption? fastTreeOption = null,
        LgbmOption? lgbmOption = null,
        FastForestOption? fastForestOption = null,
        LbfgsOption? lbfgsMaximumEntrophyOption = null,
        LbfgsOption? lbfgsLogisticRegressionOption = null,
        SdcaOption? sdcaMaximumEntrophyOption = null,
        SdcaOption? sdcaLogisticRegressionOption = null,
        SearchSpace<FastTreeOption>? fastTreeSearchSpace = null,
        SearchSpace<LgbmOption>? lgbmSearchSpace = null,
        SearchSpace<FastForestOption>? fastForestSearchSpace = null,
        SearchSpace<LbfgsOption>? lbfgsMaximumEntrophySearchSpace = null,
        SearchSpace<LbfgsOption>? lbfgsLogisticRegressionSearchSpace = null,
        SearchSpace<SdcaOption>? sdcaMaximumEntorphySearchSpace = null,
        SearchSpace<SdcaOption>? sdcaLogisticRegressionSearchSpace = null)
    {
        var columns = new TrainerColumns(labelColumnName, featureColumnName, exampleWeightColumnName);
        return OneOf(useLgbm,
        [
            (useFastTree, () => SweepableTrainers.FastTree(
                EstimatorType.FastTreeOva, columns.Set(fastTreeOption), fastTreeSearchSpace)),
            (useFastForest, () => SweepableTrainers.FastForest(
                EstimatorType.FastForestOva, columns.Set(fastForestOption), fastForestSearchSpace)),
            (useLbfgsLogisticRegression, () => SweepableTrainers.Lbfgs(
                EstimatorType.LbfgsLogisticRegressionOva,
                columns.Set(lbfgsLogisticRegressionOption),
                lbfgsLogisticRegressionSearchSpace)),
            (useLbfgsMaximumEntrophy, () => SweepableTrainers.Lbfgs(
                EstimatorType.LbfgsMaximumEntropyMulti, columns.Set(lbfgsMaximumEntrophyOption), lbfgsMaximumEntrophySearchSpace)),
            (useSdcaMaximumEntrophy, () => SweepableTrainers.Sdca(
                EstimatorType.SdcaMaximumEntropyMulti, columns.Set(sdcaMaximumEntrophyOption), sdcaMaximumEntorphySearchSpace)),
            (useSdcaLogisticRegression, () => SweepableTrainers.Sdca(
                EstimatorType.SdcaLogisticRegressionOva,
                columns.Set(sdcaLogisticRegressionOption),
                sdcaLogisticRegressionSearchSpace)),
        ]);
    }
}
