using System.Globalization;

namespace NeuralML;

/// <summary>One of the networks that predict together in a model.</summary>
public sealed class NetworkDescription
{
    internal NetworkDescription()
    {
    }

    /// <summary>Which kind of network it is.</summary>
    public NeuralNetArchitecture Architecture { get; internal init; }

    /// <summary>What it makes of each numeric feature of more than two values.</summary>
    public NumericEmbedding NumericEmbedding { get; internal init; }

    /// <summary>How these are scaled before.</summary>
    public NumericScaling NumericScaling { get; internal init; }

    /// <summary>Units in each hidden layer or block, first to last; empty for a network of one's own.</summary>
    public IReadOnlyList<int> HiddenSizes { get; internal init; } = [];

    /// <summary>Its part of the average of all networks, above 0 to 1; the parts add up to 1.</summary>
    public double Weight { get; internal init; }

    /// <summary>What its logits are divided by before they are averaged, above 0; 1 where numbers are predicted.</summary>
    public double Temperature { get; internal init; }

    /// <summary>How many numbers it has learned: weights, biases and learned scales.</summary>
    public long ParameterCount { get; internal init; }

    /// <summary>All of it in a line.</summary>
    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Architecture} [{string.Join(", ", HiddenSizes)}] of {ParameterCount} parameters with {NumericEmbedding} embeddings and "
            + $"{NumericScaling} scaling, weight {Weight:G4}, temperature {Temperature:G4}");
}
