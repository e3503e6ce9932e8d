using NeuralML.AutoML;

namespace CompareLearners.Views;

/// <param name="Progress">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record EndedTrial(ComparisonProgress Progress, double Seconds);
