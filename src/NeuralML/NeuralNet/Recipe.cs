using NeuralML.Features;

namespace NeuralML.NeuralNet;

/// <summary>A kind of network with the inputs that it is given: what a preset chooses.</summary>
internal sealed record Recipe(NeuralNetArchitecture Architecture, NumericEmbedding Embedding, NumericScaling Scaling)
{
    // Bins follow the distribution of a feature, and ranks make all of them alike; cosines do better with distances as they are.
    private static readonly Recipe s_bins = new(
        NeuralNetArchitecture.RealMlp, NumericEmbedding.PiecewiseLinear, NumericScaling.QuantileNormal);

    private static readonly Recipe s_cosines = new(NeuralNetArchitecture.RealMlp, NumericEmbedding.Periodic, NumericScaling.Robust);

    private static readonly Recipe s_members = new(
        NeuralNetArchitecture.TabM, NumericEmbedding.PiecewiseLinear, NumericScaling.QuantileNormal);

    private static readonly Recipe s_plain = new(NeuralNetArchitecture.Mlp, NumericEmbedding.None, NumericScaling.Standard);

    /// <summary>What it is called in the log.</summary>
    public string Title => $"{Architecture} with {Embedding} embeddings";

    /// <summary>The networks that are tried for one task or another.</summary>
    public static IReadOnlyList<Recipe> All(NeuralNetOptions options)
        => [.. Of(options, PredictionTask.Multiclass).Union(Of(options, PredictionTask.Regression))];

    /// <summary>The networks that a fit tries; one kind only when the user names it.</summary>
    public static IReadOnlyList<Recipe> Of(NeuralNetOptions options, PredictionTask task)
    {
        if (options.ChosenArchitecture is { } architecture)
        {
            return
            [
                new(
                    architecture,
                    options.NumericEmbedding ?? NumericEmbedding.None,
                    options.NumericScaling ?? NumericScaling.Standard),
            ];
        }

        // TabM has blocks of one width only: sizes of one's own that differ leave it out.
        var sharesWidth = options.HiddenSizes is null || options.HiddenSizes.Distinct().Count() == 1;
        Recipe[] recipes = options.Preset switch
        {
            NeuralNetPreset.Fast => [s_plain],
            _ when !sharesWidth => [s_bins, s_cosines],
            NeuralNetPreset.Best => [s_bins, s_cosines, s_members],
            // Cosines are what tells the classes of some tables apart; numbers have seldom been better with them.
            _ => task.IsClassification() ? [s_bins, s_cosines] : [s_bins, s_members],
        };
        return [.. recipes
            .Select(recipe => recipe with
            {
                Embedding = options.NumericEmbedding ?? recipe.Embedding,
                Scaling = options.NumericScaling ?? recipe.Scaling,
            })
            .Distinct()];
    }
}
