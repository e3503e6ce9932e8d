using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.Runtime;
using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.AutoML;

public static partial class AutoMLExperimentExtension
{
    /// <remarks>It brings a monitor, a runner and a tuner; those that were set before are replaced.</remarks>
    public static AutoMLExperiment SetPipeline(this AutoMLExperiment experiment, SweepablePipeline pipeline)
        => experiment.AddSearchSpace(AutoMLExperiment.PipelineKey, pipeline.SearchSpace)
            .Replace(ServiceDescriptor.Singleton(pipeline))
            .SetMonitor<LogMonitor>()
            .SetTrialRunner<SweepablePipelineRunner>()
            .SetEciCostFrugalTuner();

    public static AutoMLExperiment SetDataset(
        this AutoMLExperiment experiment, IDataView train, IDataView validation, bool subSamplingTrainDataset = false)
    {
        // The package knows a missing table by a null reference.
        if (train is null || validation is null)
            throw new NullReferenceException();
        var manager = new TrainValidateDatasetManager(train, validation);
        if (subSamplingTrainDataset)
        {
            experiment.AddSearchSpace(
                TrainValidateDatasetManager.Key,
                new() { [TrainValidateDatasetManager.SubsamplingKey] = new UniformSingleOption(0, 1, false, 1) });
        }

        return experiment.Replace(
            ServiceDescriptor.Singleton<IDatasetManager>(manager), ServiceDescriptor.Singleton<ITrainValidateDatasetManager>(manager));
    }

    public static AutoMLExperiment SetDataset(
        this AutoMLExperiment experiment, DataOperationsCatalog.TrainTestData trainValidationSplit)
        => experiment.SetDataset(trainValidationSplit.TrainSet, trainValidationSplit.TestSet);

    public static AutoMLExperiment SetDataset(
        this AutoMLExperiment experiment, IDataView dataset, int fold = 10, string? samplingKeyColumnName = null)
    {
        var manager = new CrossValidateDatasetManager(dataset, fold, samplingKeyColumnName);
        return experiment.Replace(
            ServiceDescriptor.Singleton<IDatasetManager>(manager), ServiceDescriptor.Singleton<ICrossValidateDatasetManager>(manager));
    }

    public static AutoMLExperiment SetBinaryClassificationMetric(
        this AutoMLExperiment experiment,
        BinaryClassificationMetric metric,
        string labelColumn = "label",
        string predictedColumn = "PredictedLabel")
        => experiment.SetMetric(new BinaryMetricManager(metric, labelColumn, predictedColumn));

    public static AutoMLExperiment SetMulticlassClassificationMetric(
        this AutoMLExperiment experiment,
        MulticlassClassificationMetric metric,
        string labelColumn = "label",
        string predictedColumn = "PredictedLabel")
        => experiment.SetMetric(new MulticlassMetricManager(metric, labelColumn, predictedColumn));

    public static AutoMLExperiment SetRegressionMetric(
        this AutoMLExperiment experiment, RegressionMetric metric, string labelColumn = "Label", string scoreColumn = "Score")
        => experiment.SetMetric(new RegressionMetricManager(metric, labelColumn, scoreColumn));

    public static AutoMLExperiment SetCheckpoint(this AutoMLExperiment experiment, string folder)
        => experiment.Replace(ServiceDescriptor.Singleton(provider => new TrialStore(
            folder, provider.GetRequiredService<AutoMLExperiment.AutoMLExperimentSettings>(), provider.GetService<IMetricManager>())));

    public static AutoMLExperiment SetPerformanceMonitor(this AutoMLExperiment experiment, int checkIntervalInMilliseconds = 1000)
        => experiment.SetPerformanceMonitor(provider => new DefaultPerformanceMonitor(
            provider.GetRequiredService<AutoMLExperiment.AutoMLExperimentSettings>(),
            provider.GetRequiredService<IChannel>(),
            checkIntervalInMilliseconds));

    public static AutoMLExperiment SetPerformanceMonitor<TPerformanceMonitor>(this AutoMLExperiment experiment)
        where TPerformanceMonitor : class, IPerformanceMonitor
        => experiment.Replace(ServiceDescriptor.Transient<IPerformanceMonitor, TPerformanceMonitor>());

    public static AutoMLExperiment SetPerformanceMonitor<TPerformanceMonitor>(
        this AutoMLExperiment experiment, Func<IServiceProvider, TPerformanceMonitor> factory)
        where TPerformanceMonitor : class, IPerformanceMonitor
        => experiment.Replace(ServiceDescriptor.Transient<IPerformanceMonitor>(factory));

    private static AutoMLExperiment SetMetric(this AutoMLExperiment experiment, IEvaluateMetricManager manager)
        => experiment.Replace(
            ServiceDescriptor.Singleton<IMetricManager>(manager), ServiceDescriptor.Singleton<IEvaluateMetricManager>(manager));
}
