namespace NeuralML.Persistence;

/// <summary>What a model file has of a model.</summary>
/// <param name="Config">What it is, in JSON.</param>
/// <param name="State">What it has learned.</param>
internal sealed record SavedModel(string Config, StateReader State);
