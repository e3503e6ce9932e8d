namespace NeuralML.Compat.Surface.Checks;

/// <summary>The kind of a type ("sealed class") and its base class and interfaces.</summary>
internal sealed record TypeSignature(string Kind, IReadOnlyList<string> Bases);
