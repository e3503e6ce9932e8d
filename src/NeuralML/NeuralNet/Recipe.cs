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

    /// <summary>The networks that a fit tries; one kind only when the user names it.</summary>
    public static IReadOnlyList<Recipe> Of(NeuralNetOptions options)
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

        Recipe[] recipes = options.Preset switch
        {
            NeuralNetPreset.Fast => [s_plain],
            NeuralNetPreset.Best => [s_bins, s_cosines, s_members],
            _ => [s_bins, s_cosines],
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
