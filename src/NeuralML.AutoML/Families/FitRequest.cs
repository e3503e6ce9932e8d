using Microsoft.ML;
using NeuralML.AutoML.Data;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>What a learner has to know to make an estimator.</summary>
/// <param name="ML">The context of the fit alone: cancelling it ends no other.</param>
/// <param name="Table">The columns.</param>
/// <param name="TrainingRows">How many rows it will be fitted on.</param>
/// <param name="TimeLimit">The time it may take; null for as long as it likes.</param>
/// <param name="Token">Ends it.</param>
internal sealed record FitRequest(
    MLContext ML, ComparisonTable Table, int TrainingRows, TimeSpan? TimeLimit, CancellationToken Token)
{
    /// <summary>Told of the epochs of a network; null for none.</summary>
    public TrainingCallback? Callback { get; init; }

    public PredictionTask Task => Table.Label.Task;

    public string Label => Table.Label.Name;

    public string? Weight => Table.Label.ExampleWeightName;
}
