namespace NeuralML.Cli.Inspect;

/// <summary>A part of a model.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Weight">Its part of an average, from 0 to 1, or its factor in a stack; null where there is none.</param>
/// <param name="Parameters">How many numbers a network has learned; null for others.</param>
/// <param name="Parts">What it is made of.</param>
internal sealed record ModelPart(string Name, double? Weight, long? Parameters, IReadOnlyList<ModelPart> Parts);
