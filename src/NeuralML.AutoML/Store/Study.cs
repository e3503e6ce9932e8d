namespace NeuralML.AutoML.Store;

/// <summary>What is compared in a study; trials of another cannot be mixed with it.</summary>
/// <param name="DataFingerprint">Tells the rows and columns from others.</param>
/// <param name="Settings">What trials depend on beside the data: label, metric, folds, seed.</param>
internal sealed record Study(string DataFingerprint, string Settings);
