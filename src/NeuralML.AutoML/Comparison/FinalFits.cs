using System.Diagnostics;
using Microsoft.ML;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML;

/// <summary>Fits the winners on all rows that they may see.</summary>
internal sealed class FinalFits(TrialRunner runner, CancellationToken token) : IDisposable
{
    /// <summary>More members cost more to serve than they bring.</summary>
    public const int MostMembers = 5;

    // The first gets more: it is the best, and the others are of no use without it.
    private const double ShareOfNext = 0.6;

    private readonly Dictionary<Candidate, ITransformer> _models = [];

    public IReadOnlyDictionary<Candidate, ITransformer> Models => _models;

    /// <summary>Fits candidates, the first first; those for which there is no time are left out.</summary>
    /// <param name="candidates">Which ones.</param>
    /// <param name="rows">On these rows.</param>
    /// <param name="time">The time for all of them.</param>
    public void Fit(IEnumerable<Candidate> candidates, int[] rows, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        foreach (var candidate in candidates)
        {
            var left = time - clock.Elapsed;
            // The first is fitted in any case: without a model there is no result.
            var isFirst = _models.Count == 0;
            if (!isFirst && candidate.FitSeconds > left.TotalSeconds)
                continue;
            TimeSpan? limit = TimeSpan.FromSeconds(Math.Max(
                candidate.FitSeconds * runner.Plan.Folds.Length / (runner.Plan.Folds.Length - 1.0) * 1.5, left.TotalSeconds * ShareOfNext));
            try
            {
                _models[candidate] = runner.Fit(candidate.Configuration, rows, limit, token);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
            }
#pragma warning disable CA1031 // What fitted in the folds and does not now is left out.
            catch (Exception) when (!token.IsCancellationRequested && !isFirst)
#pragma warning restore CA1031
            {
            }
        }
    }

    /// <summary>Puts the models of others in the place of these.</summary>
    public void TakeFrom(FinalFits other)
    {
        Dispose();
        foreach (var (candidate, model) in other._models)
            _models[candidate] = model;
        other._models.Clear();
    }

    /// <summary>The models are the caller's now.</summary>
    public void Release() => _models.Clear();

    public void Dispose()
    {
        foreach (var model in _models.Values)
            (model as IDisposable)?.Dispose();
        _models.Clear();
    }
}
