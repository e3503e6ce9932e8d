namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    public AutoMLExperiment CreateExperiment(AutoMLExperiment.AutoMLExperimentSettings? settings = null)
        => new(_context, settings ?? new AutoMLExperiment.AutoMLExperimentSettings());

    public BinaryClassificationExperiment CreateBinaryClassificationExperiment(uint maxExperimentTimeInSeconds)
        => CreateBinaryClassificationExperiment(
            new BinaryExperimentSettings { MaxExperimentTimeInSeconds = maxExperimentTimeInSeconds });

    public BinaryClassificationExperiment CreateBinaryClassificationExperiment(BinaryExperimentSettings experimentSettings)
        => new(_context, experimentSettings);

    public MulticlassClassificationExperiment CreateMulticlassClassificationExperiment(uint maxExperimentTimeInSeconds)
        => CreateMulticlassClassificationExperiment(
            new MulticlassExperimentSettings { MaxExperimentTimeInSeconds = maxExperimentTimeInSeconds });

    public MulticlassClassificationExperiment CreateMulticlassClassificationExperiment(MulticlassExperimentSettings experimentSettings)
        => new(_context, experimentSettings);

    public RegressionExperiment CreateRegressionExperiment(uint maxExperimentTimeInSeconds)
        => CreateRegressionExperiment(new RegressionExperimentSettings { MaxExperimentTimeInSeconds = maxExperimentTimeInSeconds });

    public RegressionExperiment CreateRegressionExperiment(RegressionExperimentSettings experimentSettings)
        => new(_context, experimentSettings);
}
