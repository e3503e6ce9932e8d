using Microsoft.ML;

namespace NeuralML;

/// <summary>One of the models of an ensemble.</summary>
public sealed class EnsembleMember
{
    internal EnsembleMember(ITransformer model, double weight, string name)
    {
        Model = model;
        Weight = weight;
        Name = name;
    }

    /// <summary>The whole fitted pipeline, from the columns of the ensemble's input to a score.</summary>
    public ITransformer Model { get; }

    /// <summary>
    /// Its part of an average, from 0 to 1, where those of all members add up to 1; in a stack what its prediction is multiplied with, at
    /// least 0.
    /// </summary>
    public double Weight { get; }

    /// <summary>What it is, for reports.</summary>
    public string Name { get; }
}
