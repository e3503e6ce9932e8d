using static TorchSharp.torch;

namespace NeuralML.Training;

/// <summary>Rows for one step.</summary>
/// <param name="Features"><c>[batch, features]</c>.</param>
/// <param name="Targets">
/// <c>[batch]</c>, or <c>[batch, labels]</c> where the label is a vector: class indexes as Int64, anything else as Float32.
/// </param>
/// <param name="Weights"><c>[batch]</c> or <c>[batch, labels]</c>, 1 in the mean over all rows; null when all count the same.</param>
internal readonly record struct Batch(Tensor Features, Tensor Targets, Tensor? Weights);
