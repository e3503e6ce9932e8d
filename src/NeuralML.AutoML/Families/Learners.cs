using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>All learners there are.</summary>
internal static class Learners
{
    private static readonly Learner[] s_all =
    [
        new LinearLearner(), new FastTreeLearner(), new NearestNeighborsLearner(), new NeuralNetLearner(), new LinearSvmLearner(),
        new KernelSvmLearner(), new FastForestLearner(), new LightGbmLearner(), new NetworkLearner(),
    ];

    /// <summary>Those of some families that predict what is asked for, the cheapest first.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static IReadOnlyList<Learner> For(IReadOnlyList<LearnerFamily>? families, PredictionTask task)
    {
        var learners = s_all.Where(learner => learner.Supports(task) && (families?.Contains(learner.Family) ?? true)).ToArray();
        return learners.Length > 0
            ? learners
            : throw new InvalidOperationException(
                $"{nameof(ComparisonOptions.Families)} {string.Join(", ", families!)} has no learner for {task} labels.");
    }
}
