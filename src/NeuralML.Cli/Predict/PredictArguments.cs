namespace NeuralML.Cli.Predict;

/// <param name="Model">The model zip.</param>
/// <param name="Data">The rows to predict.</param>
/// <param name="Out">The file for predictions; null for the standard output.</param>
/// <param name="Separator">Between the fields of the data; null to find out.</param>
/// <param name="WithInput">Whether the fields of the data stand before the predictions.</param>
internal sealed record PredictArguments(string Model, string Data, string? Out, char? Separator, bool WithInput);
