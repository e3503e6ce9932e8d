using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.NeuralNet;
using NeuralML.Training.Progress;

namespace NeuralML.Training.Ensembles;

/// <summary>
/// Trains networks side by side: each recipe on the first split, then those that help on the others, and weighs them by what they predict
/// for rows that they have not seen.
/// </summary>
internal sealed class EnsembleTrainer(
    NeuralNetOptions options, LabelColumn label, TrainingTable table, IHost host, FitProgress progress)
{
    private readonly MemberTrainer _trainer = new(options, label, table, host, progress);
    private readonly EnsembleWeights _weights = new(options, label, table, host);

    /// <param name="splits">The splits; their validation parts have no row in common.</param>
    /// <param name="seed">Where all that is random comes from.</param>
    /// <param name="start">Networks to go on from; null to start anew.</param>
    /// <param name="cancellation">Ends training.</param>
    public TrainedEnsemble Train(IReadOnlyList<TrainingSplit> splits, int seed, WarmStart? start, Cancellation cancellation)
    {
        var members = new List<TrainedMember>();
        var begun = 0;
        try
        {
            if (start is not null)
            {
                Run([.. start.Networks.Select(network => (network.Recipe, network.Split))], later: 0);
                return _weights.Blend(members, cancellation);
            }

            var most = options.NetworkCount(table.Stream?.RowCount ?? table.RowCount);
            var recipes = Recipe.Of(options, label.Task);
            var begin = progress.Time.Elapsed;
            Run([.. recipes.Select(recipe => (recipe, 0))], OnOtherSplits(recipes).Length);
            var room = progress.Time.RoomAfter(recipes.Count, progress.Time.Elapsed - begin);
            if (splits.Count > 1 && room > 0)
                Run([.. OnOtherSplits(_weights.Prune(members, cancellation)).Take(room)], later: 0);
            return _weights.Blend(members, cancellation);

            (Recipe Recipe, int Split)[] OnOtherSplits(IReadOnlyList<Recipe> kept)
                => [.. Enumerable.Range(1, splits.Count - 1).SelectMany(split => kept.Select(recipe => (recipe, split)))
                    .Take(most - kept.Count)];
        }
        catch
        {
            foreach (var member in members)
                member.Dispose();
            throw;
        }

        void Run((Recipe Recipe, int Split)[] chosen, int later)
        {
            var first = begun;
            Func<CancellationToken, TrainedMember>[] jobs = [.. chosen.Select((job, index) => (Func<CancellationToken, TrainedMember>)(
                token => TrainOne(job.Recipe, job.Split, first + index, progress.Time.Share(chosen.Length - index), token)))];
            begun += jobs.Length;
            progress.NetworkCount = begun + later;
            members.AddRange(SideBySide.Run(jobs, cancellation.Token));
        }

        TrainedMember TrainOne(Recipe recipe, int split, int number, TimeSpan? time, CancellationToken token) => _trainer.Train(
            recipe, splits, split, MemberSeed.Of(seed, number), number, time, start?.Find(recipe, split),
            members.Find(member => member.Recipe == recipe)?.Network.History, cancellation.With(token));
    }
}
