using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    public SweepablePipeline Regression(
        string labelColumnName = "Label",
        string featureColumnName = "Features",
        string? exampleWeightColumnName = null,
        bool useFastForest = true,
        bool useLgbm = true,
        bool useFastTree = true,
        bool useLbfgsPoissonRegression = true,
        bool useSdca = true,
        FastTreeOption? fastTreeOption = null,
        LgbmOption? lgbmOption = null,
        FastForestOption? fastForestOption = null,
        LbfgsOption? lbfgsPoissonRegressionOption = null,
        SdcaOption? sdcaOption = null,
        SearchSpace<FastTreeOption>? fastTreeSearchSpace = null,
        SearchSpace<LgbmOption>? lgbmSearchSpace = null,
        SearchSpace<FastForestOption>? fastForestSearchSpace = null,
        SearchSpace<LbfgsOption>? lbfgsPoissonRegressionSearchSpace = null,
        SearchSpace<SdcaOption>? sdcaSearchSpace = null)
    {
        var columns = new TrainerColumns(labelColumnName, featureColumnName, exampleWeightColumnName);
        return OneOf(useLgbm,
        [
            (useFastTree, () => SweepableTrainers.FastTree(
                EstimatorType.FastTreeRegression, columns.Set(fastTreeOption), fastTreeSearchSpace)),
            (useFastForest, () => SweepableTrainers.FastForest(
                EstimatorType.FastForestRegression, columns.Set(fastForestOption), fastForestSearchSpace)),
            (useLbfgsPoissonRegression, () => SweepableTrainers.Lbfgs(
                EstimatorType.LbfgsPoissonRegressionRegression,
                columns.Set(lbfgsPoissonRegressionOption),
                lbfgsPoissonRegressionSearchSpace)),
            (useSdca, () => SweepableTrainers.Sdca(
                EstimatorType.SdcaRegression, columns.Set(sdcaOption), sdcaSearchSpace)),
        ]);
    }
}
