using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

/// <summary>The experiment of the golden cases on heart: the featurizer and a small boosted ensemble whose size is swept.</summary>
internal sealed class HeartExperiment
{
    private const int Seed = 1;

    public HeartExperiment()
    {
        Context = new MLContext(Seed);
        Data = Heart.Load(Context);
        Split = Context.Data.TrainTestSplit(Data, 0.2, seed: Seed);
        Pipeline = Heart.Featurizer(Context).Append(Context.Auto().CreateSweepableEstimator(
            (context, knobs) => context.BinaryClassification.Trainers.FastTree(numberOfLeaves: knobs.Leaves, numberOfTrees: knobs.Trees),
            new SearchSpace<Knobs>(new Knobs())));
    }

    public MLContext Context { get; }

    public IDataView Data { get; }

    public DataOperationsCatalog.TrainTestData Split { get; }

    public SweepablePipeline Pipeline { get; }

    public ListingMonitor Monitor { get; } = new();

    /// <summary>With pipeline, accuracy and monitor, but without data.</summary>
    public AutoMLExperiment Create() => Context.Auto().CreateExperiment().SetPipeline(Pipeline)
        .SetBinaryClassificationMetric(BinaryClassificationMetric.Accuracy, "Label").SetMonitor(Monitor);

    public AutoMLExperiment CreateOnSplit() => Create().SetDataset(Split);
}
