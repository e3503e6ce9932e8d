namespace TorchSharp.Tests;

/// <summary>Tests that count on what the generator of the process draws after a seed: no other test may draw meanwhile.</summary>
[CollectionDefinition(nameof(SharedRandomNumbers), DisableParallelization = true)]
public sealed class SharedRandomNumbers;
