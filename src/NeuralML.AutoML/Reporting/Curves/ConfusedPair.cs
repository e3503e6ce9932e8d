namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Two classes that are taken for each other.</summary>
/// <param name="Actual">The rows' class.</param>
/// <param name="Predicted">The class that was predicted.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Share">The part of the actual class's rows.</param>
internal sealed record ConfusedPair(int Actual, int Predicted, int Rows, double Share);
