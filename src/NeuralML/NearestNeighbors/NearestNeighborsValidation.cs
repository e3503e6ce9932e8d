using NeuralML.NeuralNet;
using static NeuralML.NeuralNet.OptionChecks;
using Options = NeuralML.NearestNeighborsOptions;

namespace NeuralML.NearestNeighbors;

/// <summary>Checks all options before any data is read.</summary>
internal static class NearestNeighborsValidation
{
    private const double HighestPower = 32;
    private const int MostLinks = 128;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static void Check(Options options)
    {
        CheckColumns(options);
        AtLeast(options.NeighborCount, 1, nameof(Options.NeighborCount));
        Defined(options.Weights, nameof(Options.Weights));
        Defined(options.Metric, nameof(Options.Metric));
        Within(options.Power, 1, HighestPower, nameof(Options.Power));
        Defined(options.Search, nameof(Options.Search));
        if (options is { Search: NearestNeighborsSearch.Tree, Metric: NearestNeighborsMetric.Cosine })
        {
            throw new ArgumentOutOfRangeException(
                nameof(Options.Search), options.Search,
                $"{nameof(Options.Search)} must not be {options.Search} where {nameof(Options.Metric)} is {options.Metric}");
        }

        Within(options.M, 2, MostLinks, nameof(Options.M));
        AtLeast(options.EfConstruction, 1, nameof(Options.EfConstruction));
        AtLeast(options.EfSearch, 1, nameof(Options.EfSearch));
        AtLeast(options.MemoryLimit ?? 1, 1, nameof(Options.MemoryLimit));
    }

    private static void CheckColumns(Options options)
    {
        NotEmpty(options.LabelColumnName, nameof(Options.LabelColumnName));
        NotEmpty(options.FeatureColumnName, nameof(Options.FeatureColumnName));
        var taken = new HashSet<string>(["PredictedLabel", "Score", "Probability"], StringComparer.Ordinal);
        CheckOutput(options.NeighborsColumnName, taken, nameof(Options.NeighborsColumnName));
        CheckOutput(options.DistancesColumnName, taken, nameof(Options.DistancesColumnName));
    }

    private static void CheckOutput(string? column, HashSet<string> taken, string name)
    {
        if (column is null)
            return;
        NotEmpty(column, name);
        if (!taken.Add(column))
            throw new ArgumentOutOfRangeException(name, column, $"{name} must not be '{column}': another output column has that name");
    }

    private static void Within(double value, double minimum, double maximum, string name)
    {
        if (!(value >= minimum && value <= maximum))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be from {minimum} to {maximum}"));
    }
}
