namespace TorchSharp.Tests.NN;

/// <summary>Tests that count on what the generator of the process draws after a seed: no other test may draw meanwhile.</summary>
[CollectionDefinition(nameof(LayerRandomNumbers), DisableParallelization = true)]
public sealed class LayerRandomNumbers;
