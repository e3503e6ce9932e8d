using NeuralML.AutoML;

namespace CompareLearners;

/// <param name="Label">The column to predict.</param>
/// <param name="Seconds">For each table.</param>
/// <param name="Families">What to compare.</param>
/// <param name="Seed">The same seed gives the same folds and configurations.</param>
/// <param name="Report">Where to save a report; null for none.</param>
/// <param name="Model">Where to save the model; null for none.</param>
internal sealed record CompareArguments(
    string Label, double Seconds, IReadOnlyList<LearnerFamily> Families, int Seed, FileInfo? Report, FileInfo? Model)
{
    public TimeSpan Time => TimeSpan.FromSeconds(Seconds);
}
