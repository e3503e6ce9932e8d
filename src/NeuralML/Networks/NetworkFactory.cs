using NeuralML.Features;
using NeuralML.Networks.Layers;
using NeuralML.NeuralNet;
using NeuralML.Training;

namespace NeuralML.Networks;

/// <summary>Makes the network that a plan asks for.</summary>
internal static class NetworkFactory
{
    private const int Members = 8;

    /// <param name="plan">Which network and how large.</param>
    /// <param name="encoder">What makes the network's inputs.</param>
    /// <param name="training">The encoded training rows, whose distribution embeddings follow.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="random">Where the weights come from.</param>
    public static TabularNetwork Create(
        TrainingPlan plan, FeatureEncoder encoder, TensorData training, LabelColumn label, Random random)
    {
        var sizes = plan.HiddenSizes;
        var outputs = label.OutputCount;
        return plan.Recipe.Architecture switch
        {
            NeuralNetArchitecture.ResNet => new ResNet(
                Embed(plan, encoder, training, random), sizes.Count, sizes[0], outputs, plan.Dropout, random),
            NeuralNetArchitecture.RealMlp => new RealMlp(
                Embed(plan, encoder, training, random), sizes, outputs, plan.Dropout, label.Task.IsClassification(), random),
            NeuralNetArchitecture.TabM => new TabM(
                Embed(plan, encoder, training, random), new TabMShape(Members, sizes.Count, sizes[0], Mini: true), outputs, Link(label),
                plan.Dropout, random),
            NeuralNetArchitecture.FtTransformer => new FtTransformer(
                encoder.Width - encoder.LevelCounts.Count, encoder.LevelCounts,
                new FtTransformerShape(sizes.Count, sizes[0], Dropout: plan.Dropout), outputs, random),
            _ => new Mlp(Embed(plan, encoder, training, random), sizes, outputs, plan.Dropout, random),
        };
    }

    private static InputEmbedding Embed(TrainingPlan plan, FeatureEncoder encoder, TensorData training, Random random)
    {
        var columns = encoder.LevelCounts.Count;
        var numbers = plan.Recipe.Embedding == NumericEmbedding.None ? 0 : encoder.NumberCount;
        NumericEmbeddingLayer? numeric = numbers == 0 ? null
            : plan.Recipe.Embedding == NumericEmbedding.Periodic ? new PeriodicEmbedding(numbers, random)
            : new PiecewiseLinearEmbedding([.. Enumerable.Range(0, numbers).Select(Edges)], random);
        var categories = columns == 0 ? null : new CategoryEmbedding(encoder.LevelCounts, CategoryEmbedding.DefaultWidth, random);
        return new InputEmbedding(encoder.Width - numbers - columns, numeric, categories);

        float[] Edges(int feature) => [.. PiecewiseBins.Fit(training.GetInput(feature)).Edges];
    }

    private static OutputLink Link(LabelColumn label) => label.Task switch
    {
        PredictionTask.Multiclass => OutputLink.Softmax,
        _ when label.Task.HasLogits() => OutputLink.Logit,
        _ => label.IsCount ? OutputLink.Log : OutputLink.Identity,
    };
}
