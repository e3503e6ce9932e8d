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

    // Beyond the time that it was told of, what a fit may take before it is given up.
    private const double Patience = 1.5;

    private readonly Dictionary<Candidate, ITransformer> _models = [];

    public IReadOnlyDictionary<Candidate, ITransformer> Models => _models;

    /// <summary>Fits candidates; those for which there is no time are left out, but never the first.</summary>
    /// <param name="candidates">Which ones, what matters most first.</param>
    /// <param name="rows">On these rows.</param>
    /// <param name="time">The time for all of them.</param>
    public void Fit(IReadOnlyList<Candidate> candidates, int[] rows, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var affordable = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (candidate == candidates[0] || affordable.Append(candidate).Sum(Needed) <= time.TotalSeconds)
                affordable.Add(candidate);
        }

        // The slowest comes last: if it can make use of more time, it gets all that is left.
        var open = affordable.OrderBy(candidate => candidate.FitSeconds).ToList();
        while (open.Count > 0)
        {
            var candidate = open[0];
            open.RemoveAt(0);
            var left = (time - clock.Elapsed).TotalSeconds - open.Sum(Needed);
            Fit(candidate, rows, TimeSpan.FromSeconds(Math.Max(Needed(candidate), left)), candidate == candidates[0]);
        }

        // Whoever keeps the time that it is told of can do with what it had in the folds.
        double Needed(Candidate candidate)
            => candidate.Configuration.Learner.KeepsTime ? candidate.FitSeconds : SecondsFor([candidate], rows.Length);
    }

    /// <summary>The time that fits are expected to take, by those in folds.</summary>
    public double SecondsFor(IEnumerable<Candidate> candidates, int rows)
        => candidates.Sum(candidate => candidate.FitSeconds) * runner.Plan.Growth(rows);

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

    private void Fit(Candidate candidate, int[] rows, TimeSpan given, bool isNeeded)
    {
        try
        {
            TimeSpan? limit = isNeeded ? null : given * Patience;
            _models[candidate] = runner.Fit(candidate.Configuration, rows, given, limit, token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // What fitted in the folds and does not now is left out.
        catch (Exception) when (!token.IsCancellationRequested && !isNeeded)
#pragma warning restore CA1031
        {
        }
    }
}
