using NeuralML.Scoring;

namespace NeuralML;

/// <summary>What there is to know of a trained model: its networks, how large they are, and what each has to say.</summary>
public sealed class NeuralNetModelParameters
{
    internal NeuralNetModelParameters(NetworkScorer scorer)
    {
        Networks = [.. scorer.Networks.Select(Describe)];
        Temperature = 1 / scorer.LogitFactor;
    }

    /// <summary>The networks whose predictions are averaged, at least one.</summary>
    public IReadOnlyList<NetworkDescription> Networks { get; }

    /// <summary>How many numbers all networks together have learned.</summary>
    public long ParameterCount => Networks.Sum(network => network.ParameterCount);

    /// <summary>
    /// What the logits of the average are divided by, above 0, so that probabilities are right on the validation rows (Guo et al. 2017,
    /// arXiv:1706.04599); 1 where numbers are predicted, and where all rows train.
    /// </summary>
    public double Temperature { get; }

    private static NetworkDescription Describe(TrainedNetwork network) => new()
    {
        Architecture = network.Recipe.Architecture,
        NumericEmbedding = network.Recipe.Embedding,
        NumericScaling = network.Recipe.Scaling,
        HiddenSizes = network.Recipe.Architecture == NeuralNetArchitecture.Custom ? [] : network.HiddenSizes,
        Weight = network.Weight,
        Temperature = 1 / network.LogitFactor,
        ParameterCount = network.Network.parameters().Sum(parameter => parameter.numel()),
    };
}
