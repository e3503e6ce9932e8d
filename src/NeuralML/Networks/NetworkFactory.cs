using NeuralML.Features;
using NeuralML.Networks.Layers;
using NeuralML.NeuralNet;

namespace NeuralML.Networks;

/// <summary>Makes the network that a plan asks for.</summary>
internal static class NetworkFactory
{
    private const int Members = 8;
    private const int Heads = 8;

    /// <param name="plan">Which network and how large.</param>
    /// <param name="inputs">Numbers in an encoded row.</param>
    /// <param name="label">What is predicted.</param>
    /// <param name="random">Where the weights come from.</param>
    public static TabularNetwork Create(TrainingPlan plan, int inputs, LabelColumn label, Random random)
    {
        var sizes = plan.HiddenSizes;
        var outputs = label.OutputCount;
        return plan.Options.Architecture switch
        {
            NeuralNetArchitecture.ResNet => new ResNet(
                new InputEmbedding(inputs), sizes.Count, sizes[0], outputs, plan.Dropout, random),
            NeuralNetArchitecture.RealMlp => new RealMlp(
                new InputEmbedding(inputs), sizes, outputs, plan.Dropout, label.Task != PredictionTask.Regression, random),
            NeuralNetArchitecture.TabM => new TabM(
                new InputEmbedding(inputs), new TabMShape(Members, sizes.Count, sizes[0], Mini: true), outputs, Link(label.Task),
                plan.Dropout, random),
            NeuralNetArchitecture.FtTransformer => new FtTransformer(
                inputs, [], new FtTransformerShape(sizes.Count, sizes[0], Heads, Dropout: plan.Dropout), outputs, random),
            _ => new Mlp(inputs, sizes, outputs, plan.Dropout, random),
        };
    }

    private static OutputLink Link(PredictionTask task) => task switch
    {
        PredictionTask.Binary => OutputLink.Logit,
        PredictionTask.Multiclass => OutputLink.Softmax,
        _ => OutputLink.Identity,
    };
}
