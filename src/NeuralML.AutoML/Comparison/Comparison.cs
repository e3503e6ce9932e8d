using Microsoft.ML;

namespace NeuralML.AutoML;

/// <summary>Compares networks, trees, support vector machines, nearest neighbors and linear learners on a table.</summary>
/// <remarks>
/// All learners see the same folds; what is fitted (means, scales, vocabularies) is fitted on the rows that train. Rows of the final test
/// take part in no choice. Each fit has a context of its own. Data is read once and kept in memory.
/// </remarks>
public sealed class Comparison
{
    private readonly ComparisonOptions _options;

    internal Comparison(ComparisonOptions options) => _options = options;

    /// <summary>Compares, and fits the winners on all rows.</summary>
    /// <param name="data">
    /// The label and the features: numbers, texts, keys and Booleans as they are; learners that want them scaled or encoded get them so.
    /// </param>
    /// <returns>The leaderboard, the best model, and the ensemble; dispose it to free native memory early.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A column is missing or of the wrong type, or the metric is one of another task.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// There are too few rows, of a class too, or one class only; no column is of use; no family has a learner for the label; no
    /// configuration was fitted in the time; or the store is of other data or of another version.
    /// </exception>
    /// <exception cref="OperationCanceledException"><see cref="ComparisonOptions.CancellationToken"/> is cancelled.</exception>
    public ComparisonResult Run(IDataView data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return ComparisonRun.Run(_options, data);
    }

    /// <summary>The same on another thread.</summary>
    /// <param name="data">The label and the features.</param>
    /// <returns>The leaderboard, the best model, and the ensemble; dispose it to free native memory early.</returns>
    /// <inheritdoc cref="Run" path="/exception"/>
    public Task<ComparisonResult> RunAsync(IDataView data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Task.Run(() => ComparisonRun.Run(_options, data), _options.CancellationToken);
    }
}
