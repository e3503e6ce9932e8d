using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.ML.AutoML;

public static partial class AutoMLExperimentExtension
{
    public static AutoMLExperiment SetRandomSearchTuner(this AutoMLExperiment experiment, int? seed = null)
        => experiment.SetTuner(provider =>
        {
            var settings = Settings(provider);
            return new RandomSearchTuner(settings.SearchSpace!, seed ?? settings.Seed);
        });

    public static AutoMLExperiment SetGridSearchTuner(this AutoMLExperiment experiment, int step = 10)
        => experiment.SetTuner(provider => new GridSearchTuner(Settings(provider).SearchSpace!, step));

    public static AutoMLExperiment SetCostFrugalTuner(this AutoMLExperiment experiment)
        => experiment.SetTuner(provider =>
        {
            var settings = Settings(provider);
            return new CostFrugalTuner(settings.SearchSpace!, settings.Seed);
        });

    public static AutoMLExperiment SetEciCostFrugalTuner(this AutoMLExperiment experiment)
        => experiment.SetTuner<EciCostFrugalTuner>();

    public static AutoMLExperiment SetSmacTuner(
        this AutoMLExperiment experiment,
        int numberInitialPopulation = 20,
        int fitModelEveryNTrials = 10,
        int numberOfTrees = 10,
        int nMinForSpit = 2,
        float splitRatio = 0.8f,
        int localSearchParentCount = 5,
        int numRandomEISearchConfigurations = 5000,
        double epsilon = 1e-5,
        int numNeighboursForNumericalParams = 4)
    {
        var options = new SmacOptions(
            numberInitialPopulation,
            fitModelEveryNTrials,
            numberOfTrees,
            nMinForSpit,
            splitRatio,
            localSearchParentCount,
            numRandomEISearchConfigurations,
            epsilon,
            numNeighboursForNumericalParams);
        return experiment.SetTuner(provider =>
        {
            var settings = Settings(provider);
            return new SmacTuner(settings.SearchSpace!, options, settings.Seed);
        });
    }

    private static AutoMLExperiment.AutoMLExperimentSettings Settings(IServiceProvider provider)
        => provider.GetRequiredService<AutoMLExperiment.AutoMLExperimentSettings>();
}
