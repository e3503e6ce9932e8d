using NeuralML.Features;
using NeuralML.Networks.Layers;
using NeuralML.NeuralNet;
using NeuralML.Training;

namespace NeuralML.Networks;

/// <summary>Makes the network that a plan asks for.</summary>
internal static class NetworkFactory
{
    private const int Members = 8;
    private const int SampleRows = 2000;

    /// <param name="plan">Which network and how large.</param>
    /// <param name="encoder">What makes the network's inputs.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="random">Where the weights come from.</param>
    /// <param name="training">
    /// The encoded training rows, whose distribution embeddings and weights follow; null where the network will be given a state.
    /// </param>
    /// <param name="bins">How many bins it has where it will be given a state; null to follow the training rows.</param>
    public static TabularNetwork Create(
        TrainingPlan plan, FeatureEncoder encoder, LabelColumn label, Random random, TensorData? training, int? bins = null)
    {
        var network = CreateAsPublished(plan, encoder, label, random, training, bins);
        if (plan.Options.Initialization is { } initialization)
            WeightInitializer.Apply(network, initialization, random);
        return network;
    }

    /// <summary>The bins that each number of a network has; null where it has none.</summary>
    public static int? BinCount(TabularNetwork network)
        => network.modules().OfType<PiecewiseLinearEmbedding>().SingleOrDefault()?.BinCount;

    private static TabularNetwork CreateAsPublished(
        TrainingPlan plan, FeatureEncoder encoder, LabelColumn label, Random random, TensorData? training, int? bins)
    {
        var sizes = plan.HiddenSizes;
        var outputs = label.OutputCount;
        return plan.Recipe.Architecture switch
        {
            NeuralNetArchitecture.ResNet => new ResNet(
                Embed(plan, encoder, random, training, bins), sizes.Count, sizes[0], outputs, plan.Dropout, random),
            NeuralNetArchitecture.RealMlp => CreateRealMlp(plan, encoder, label, random, training, bins),
            NeuralNetArchitecture.TabM => new TabM(
                Embed(plan, encoder, random, training, bins), new TabMShape(Members, sizes.Count, sizes[0], Mini: true), outputs,
                Link(label), plan.Dropout, random),
            NeuralNetArchitecture.FtTransformer => new FtTransformer(
                encoder.Width - encoder.LevelCounts.Count, encoder.LevelCounts,
                new FtTransformerShape(sizes.Count, sizes[0], Dropout: plan.Dropout), outputs, random),
            NeuralNetArchitecture.Custom => new CustomNetwork(
                Embed(plan, encoder, random, training, bins), plan.Options.Network!, outputs, random),
            _ => new Mlp(Embed(plan, encoder, random, training, bins), sizes, outputs, plan.Dropout, random),
        };
    }

    private static RealMlp CreateRealMlp(
        TrainingPlan plan, FeatureEncoder encoder, LabelColumn label, Random random, TensorData? training, int? bins)
    {
        using var sample = training?.Sample(SampleRows);
        return new RealMlp(
            Embed(plan, encoder, random, training, bins), plan.HiddenSizes, label.OutputCount, plan.Dropout,
            label.Task.IsClassification(), random, sample);
    }

    private static InputEmbedding Embed(
        TrainingPlan plan, FeatureEncoder encoder, Random random, TensorData? training, int? bins)
    {
        var columns = encoder.LevelCounts.Count;
        var numbers = plan.Recipe.Embedding == NumericEmbedding.None ? 0 : encoder.NumberCount;
        NumericEmbeddingLayer? numeric = numbers == 0 ? null
            : plan.Recipe.Embedding == NumericEmbedding.Periodic ? new PeriodicEmbedding(numbers, random)
            : new PiecewiseLinearEmbedding([.. Enumerable.Range(0, numbers).Select(Edges)], random);
        var categories = columns == 0 ? null : new CategoryEmbedding(encoder.LevelCounts, CategoryEmbedding.DefaultWidth, random);
        return new InputEmbedding(encoder.Width - numbers - columns, numeric, categories);

        float[] Edges(int feature) => bins is { } count
            ? [.. Enumerable.Range(0, count + 1).Select(edge => (float)edge)]
            : [.. PiecewiseBins.Fit(training!.GetInput(feature)).Edges];
    }

    private static OutputLink Link(LabelColumn label) => label.Task switch
    {
        PredictionTask.Multiclass => OutputLink.Softmax,
        _ when label.Task.HasLogits() => OutputLink.Logit,
        _ => label.IsCount ? OutputLink.Log : OutputLink.Identity,
    };
}
