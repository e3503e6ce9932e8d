using NeuralML.Features;
using NeuralML.Persistence;

namespace NeuralML.NearestNeighbors;

/// <summary>What is done to features before they are compared.</summary>
internal sealed class FeatureSpace
{
    private readonly Standardization? _standardization;
    private readonly Whitening? _whitening;

    private FeatureSpace(Standardization? standardization, Whitening? whitening)
    {
        _standardization = standardization;
        _whitening = whitening;
    }

    public static FeatureSpace Fit(NearestNeighborsOptions options, TrainingTable table, Action throwIfCancelled)
        => Create(options, () => Standardization.Fit(table), () => Whitening.Fit(table, throwIfCancelled));

    /// <exception cref="FormatException">It is not there.</exception>
    public static FeatureSpace Read(NearestNeighborsOptions options, int features, StateReader state)
        => Create(options, () => Standardization.Read(features, state), () => Whitening.Read(features, state));

    public void Write(StateWriter state)
    {
        _standardization?.Write(state);
        _whitening?.Write(state);
    }

    /// <param name="rows"><c>[rows, features]</c>, in place.</param>
    public void Apply(Span<float> rows)
    {
        _standardization?.Apply(rows);
        _whitening?.Apply(rows);
    }

    // What is white is standardized.
    private static FeatureSpace Create(
        NearestNeighborsOptions options, Func<Standardization> standardization, Func<Whitening> whitening)
        => options.Metric == NearestNeighborsMetric.Mahalanobis
            ? new FeatureSpace(null, whitening())
            : new FeatureSpace(options.Standardize ? standardization() : null, null);
}
