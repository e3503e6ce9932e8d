namespace NeuralML.Persistence.Ensembles;

/// <summary>One of the members of an ensemble in a model file; the member itself stands in the state as a model file of its own.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Weight">Its part of the average, or its factor in the stack.</param>
internal sealed record EnsembleMemberConfig(string Name, double Weight);
