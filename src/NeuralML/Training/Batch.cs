using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Rows for one step.</summary>
/// <param name="Features"><c>[batch, features]</c>.</param>
/// <param name="Targets"><c>[batch]</c>: class indexes as Int64, anything else as Float32.</param>
internal readonly record struct Batch(Tensor Features, Tensor Targets);
