namespace TorchSharp.Tests;

/// <summary>
/// Tests that count on what belongs to the process, what its generator draws after a seed or how many tensors live: they run alone.
/// </summary>
[CollectionDefinition(nameof(SharedRandomNumbers), DisableParallelization = true)]
public sealed class SharedRandomNumbers;
