using System.Globalization;
using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.NeuralNet;
using NeuralML.Scoring;

namespace NeuralML.Training.Ensembles;

/// <summary>
/// Trains each recipe on each split, side by side, and weighs the recipes by what they predict for the rows that they have not seen.
/// </summary>
internal sealed class EnsembleTrainer(NeuralNetOptions options, LabelColumn label, TrainingTable table, IHost host)
{
    /// <param name="splits">The splits; their validation parts have no row in common.</param>
    /// <param name="seed">Where all that is random comes from.</param>
    /// <param name="start">Networks to go on from; null to start anew.</param>
    /// <param name="cancellation">Ends training.</param>
    public NetworkScorer Train(IReadOnlyList<TrainingSplit> splits, int seed, WarmStart? start, Cancellation cancellation)
    {
        var recipes = start?.Recipes ?? Recipe.Of(options);
        var trainer = new MemberTrainer(options, label, table, host);
        var jobs = recipes
            .SelectMany(recipe => splits.Select((split, place) => (Recipe: recipe, Split: split, Start: start?.Find(recipe, place))))
            .Select((job, index) => (Func<CancellationToken, TrainedMember>)(token => trainer.Train(
                job.Recipe, job.Split, MemberSeed.Of(seed, index), index, job.Start, cancellation.With(token))))
            .ToArray();
        var members = SideBySide.Run(jobs, cancellation.Token);
        var logitFactor = splits[0].Validation.Length == 0 ? WeighEqually(members) : WeighByPredictions(members, recipes);
        return new NetworkScorer([.. members.Where(member => Keep(member.Network)).Select(member => member.Network)], logitFactor, label);
    }

    private static bool Keep(TrainedNetwork network)
    {
        if (network.Weight > 0)
            return true;
        network.Dispose();
        return false;
    }

    private static double WeighEqually(TrainedMember[] members)
    {
        foreach (var member in members)
            member.Network.Weight = 1.0 / members.Length;
        return 1;
    }

    private double WeighByPredictions(TrainedMember[] members, IReadOnlyList<Recipe> recipes)
    {
        var bags = recipes.Select(recipe => Array.FindAll(members, member => member.Recipe == recipe)).ToArray();
        var rows = bags[0].SelectMany(member => member.ValidationRows).ToArray();
        var criterion = Criterion.Of(options, label, table, rows);
        var predictions = Array.ConvertAll(bags, bag => bag.SelectMany(member => member.Predictions).ToArray());
        for (var bag = 0; bag < bags.Length; bag++)
        {
            var factor = criterion.FitLogits(predictions[bag]);
            foreach (var member in bags[bag])
                member.Network.LogitFactor = factor;
            foreach (ref var prediction in predictions[bag].AsSpan())
                prediction *= (float)factor;
        }

        var blended = new float[predictions[0].Length];
        var weights = BlendWeights.Fit(bags.Length, tried => criterion.Measure(Average(tried)));
        for (var bag = 0; bag < bags.Length; bag++)
        {
            foreach (var member in bags[bag])
                member.Network.Weight = weights[bag] / bags[bag].Length;
        }

        Report(recipes, weights, criterion.Measure(Average(weights)));
        return criterion.FitLogits(Average(weights));

        float[] Average(double[] tried)
        {
            Blend.Average(label.Task, label.OutputCount, predictions, tried, blended);
            return blended;
        }
    }

    private void Report(IReadOnlyList<Recipe> recipes, double[] weights, double loss)
    {
        if (recipes.Count == 1)
            return;
        using var channel = host.Start("Blending");
        var parts = recipes.Select((recipe, index) => string.Create(
            CultureInfo.InvariantCulture, $"{weights[index]:P0} {recipe.Architecture} with {recipe.Embedding} embeddings"));
        channel.Info(
            MessageSensitivity.None,
            string.Create(CultureInfo.InvariantCulture, $"Blended: {string.Join(", ", parts)}; validation loss {loss:F5}"));
    }
}
