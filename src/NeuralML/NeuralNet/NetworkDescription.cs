namespace NeuralML;

/// <summary>One of the networks that predict together in a model.</summary>
public sealed record NetworkDescription
{
    /// <summary>Which kind of network it is.</summary>
    public required NeuralNetArchitecture Architecture { get; init; }

    /// <summary>What it makes of each numeric feature of more than two values.</summary>
    public required NumericEmbedding NumericEmbedding { get; init; }

    /// <summary>How these are scaled before.</summary>
    public required NumericScaling NumericScaling { get; init; }

    /// <summary>Units in each hidden layer or block, first to last.</summary>
    public required IReadOnlyList<int> HiddenSizes { get; init; }

    /// <summary>Its part of the average of all networks, above 0 to 1; the parts add up to 1.</summary>
    public required double Weight { get; init; }

    /// <summary>What its logits are divided by before they are averaged, above 0; 1 where numbers are predicted.</summary>
    public required double Temperature { get; init; }

    /// <summary>How many numbers it has learned: weights, biases and learned scales.</summary>
    public required long ParameterCount { get; init; }
}
