using System.Globalization;
using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.NeuralNet;
using NeuralML.Scoring;

namespace NeuralML.Training.Ensembles;

/// <summary>
/// Decides how much each recipe counts, by what its networks predict for rows that they have not seen; those of a recipe count the same.
/// </summary>
internal sealed class EnsembleWeights(NeuralNetOptions options, LabelColumn label, TrainingTable table, IHost host)
{
    /// <summary>What counts for less is not worth more networks.</summary>
    private const double LeastWeight = 0.1;

    private const string Channel = "Blending";

    /// <summary>The recipes that are worth training on more splits; networks of the others are disposed and removed.</summary>
    /// <param name="members">A network of each recipe, on the same split.</param>
    /// <param name="cancellation">Ends it.</param>
    public IReadOnlyList<Recipe> Prune(List<TrainedMember> members, Cancellation cancellation)
    {
        var bags = Bag.Of(members);
        var weights = HasPredictions(members) ? Fit(bags, cancellation) : WeighEqually(bags);
        var dropped = bags.Where((_, i) => weights[i] < LeastWeight).SelectMany(bag => bag.Members).ToHashSet();
        ReportDropped(dropped);
        foreach (var member in dropped)
            member.Dispose();
        members.RemoveAll(dropped.Contains);
        return [.. members.Select(member => member.Recipe)];
    }

    /// <summary>All networks that help, with their weights; the others are disposed.</summary>
    public TrainedEnsemble Blend(List<TrainedMember> members, Cancellation cancellation)
    {
        var bags = Bag.Of(members);
        var hasPredictions = HasPredictions(members);
        var weights = hasPredictions ? Fit(bags, cancellation) : WeighEqually(bags);
        for (var i = 0; i < bags.Count; i++)
        {
            foreach (var member in bags[i].Members)
                member.Network.Weight = weights[i] / bags[i].Members.Count;
        }

        foreach (var member in members.Where(member => member.Network.Weight == 0))
            member.Dispose();
        members.RemoveAll(member => member.Network.Weight == 0);
        TrainedNetwork[] networks = [.. members.Select(member => member.Network)];
        if (!hasPredictions)
        {
            Report(bags, weights, null);
            return new TrainedEnsemble(new NetworkScorer(networks, 1, label), new HeldOutPredictions([], [], label.OutputCount));
        }

        var rows = CommonRows(bags);
        var criterion = Criterion.Of(options, label, table, rows);
        var average = Average(bags, rows.Length, weights);
        Report(bags, weights, criterion.Measure(average));
        var scorer = new NetworkScorer(networks, criterion.FitLogits(average), label);
        scorer.Finish(average);
        return new TrainedEnsemble(scorer, new HeldOutPredictions(NumbersOf(rows), average, label.OutputCount));
    }

    private static bool HasPredictions(List<TrainedMember> members) => members.TrueForAll(member => member.ValidationRows.Length > 0);

    private static double[] WeighEqually(IReadOnlyList<Bag> bags)
        => [.. bags.Select(bag => bag.Members.Count / (double)bags.Sum(other => other.Members.Count))];

    /// <summary>Calibrates each recipe by itself, then mixes them.</summary>
    private double[] Fit(IReadOnlyList<Bag> bags, Cancellation cancellation)
    {
        foreach (var bag in bags)
            bag.Calibrate(Criterion.Of(options, label, table, bag.Rows));
        var rows = CommonRows(bags);
        var criterion = Criterion.Of(options, label, table, rows);
        return BlendWeights.Fit(bags.Count, weights =>
        {
            cancellation.ThrowIfRequested();
            return criterion.Measure(Average(bags, rows.Length, weights));
        });
    }

    // Recipes are trained on the splits in their order, so that one with fewer networks has the first rows of one with more.
    private static int[] CommonRows(IReadOnlyList<Bag> bags) => bags.MinBy(bag => bag.Rows.Length)!.Rows;

    private float[] Average(IReadOnlyList<Bag> bags, int rows, double[] weights)
    {
        var average = new float[rows * label.OutputCount];
        Scoring.Blend.Average(label.Task, label.OutputCount, [.. bags.Select(bag => bag.Predictions)], weights, average);
        return average;
    }

    private long[] NumbersOf(int[] rows)
        => Array.ConvertAll(rows, row => table.Stream is { } stream && row < stream.Sampled.Count ? stream.Sampled[row] : row);

    private void ReportDropped(HashSet<TrainedMember> dropped)
    {
        if (dropped.Count == 0)
            return;
        using var channel = host.Start(Channel);
        channel.Info(MessageSensitivity.None, $"Left out: {string.Join(", ", dropped.Select(member => member.Recipe.Title))}");
    }

    private void Report(IReadOnlyList<Bag> bags, double[] weights, double? loss)
    {
        if (bags.Sum(bag => bag.Members.Count) == 1)
            return;
        using var channel = host.Start(Channel);
        var parts = bags.Select((bag, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{weights[i]:P0} {bag.Recipe.Title} ({bag.Members.Count})"));
        channel.Info(
            MessageSensitivity.None,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Blended: {string.Join(", ", parts)}{(loss is null ? "" : "; validation loss ")}{loss:F5}"));
    }
}
