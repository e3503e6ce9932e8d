namespace NeuralML.Benchmarks.Harness;

/// <summary>A peer script failed; the message holds what it said.</summary>
internal sealed class PeerException(string message) : Exception(message);
