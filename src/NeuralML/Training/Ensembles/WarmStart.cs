using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Scoring;
using static TorchSharp.torch;

namespace NeuralML.Training.Ensembles;

/// <summary>Trained networks to go on from.</summary>
internal sealed class WarmStart
{
    private WarmStart(IReadOnlyList<TrainedNetwork> networks) => Networks = networks;

    public IReadOnlyList<TrainedNetwork> Networks { get; }

    /// <summary>What <see cref="NeuralNetOptions.Folds"/> was when they were trained.</summary>
    public int Folds => SplitCount == 1 ? 0 : SplitCount;

    private int SplitCount => Networks[0].SplitCount;

    /// <exception cref="InvalidOperationException">They predict something else.</exception>
    public static WarmStart Create(NetworkScorer scorer, LabelColumn label)
    {
        if (scorer.Label.Task != label.Task || scorer.OutputCount != label.OutputCount || scorer.Label.IsCount != label.IsCount)
        {
            throw new InvalidOperationException(
                $"Label column '{label.Name}' is {Describe(label)}; the networks to go on from are for {Describe(scorer.Label)}.");
        }

        return new WarmStart(scorer.Networks);

        static string Describe(LabelColumn label)
            => $"{label.Task}{(label.IsCount ? " of counts" : "")} with {label.OutputCount} outputs";
    }

    /// <exception cref="InvalidOperationException">They were trained on more or fewer splits.</exception>
    public void Check(int splitCount)
    {
        if (SplitCount != splitCount)
        {
            throw new InvalidOperationException(
                $"The networks to go on from were trained on {SplitCount} splits, and there are {splitCount} now. "
                + $"Set {nameof(NeuralNetOptions.Folds)} as they were trained.");
        }
    }

    public TrainedNetwork Find(Recipe recipe, int split) => Networks.First(network => network.Recipe == recipe && network.Split == split);

    /// <summary>Gives a network the weights and buffers of another of the same shape.</summary>
    /// <exception cref="InvalidOperationException">It has another shape.</exception>
    public static void CopyState(TabularNetwork from, TabularNetwork to)
    {
        using var noGradient = no_grad();
        var source = from.state_dict();
        foreach (var (name, target) in to.state_dict())
        {
            if (!source.TryGetValue(name, out var weight) || !weight.shape.AsSpan().SequenceEqual(target.shape))
                throw OtherShape();
            target.copy_(weight);
        }

        if (source.Count != to.state_dict().Count)
            throw OtherShape();

        static InvalidOperationException OtherShape()
            => new("The networks to go on from have other layers than the options ask for. "
                + $"Set {nameof(NeuralNetOptions.HiddenSizes)} as they were trained.");
    }
}
