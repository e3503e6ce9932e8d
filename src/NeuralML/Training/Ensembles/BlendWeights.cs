namespace NeuralML.Training.Ensembles;

/// <summary>
/// How much each of several models counts in their average: greedy selection with replacement (Caruana et al. 2004, "Ensemble selection
/// from libraries of models"), which adds, again and again, the model that helps most on rows that none of them has seen.
/// </summary>
internal static class BlendWeights
{
    private const int Rounds = 20;

    /// <param name="models">The number of models.</param>
    /// <param name="loss">The loss of an average under weights that add up to 1; smaller is better.</param>
    /// <returns>The weight of each model; they add up to 1.</returns>
    public static double[] Fit(int models, Func<double[], double> loss)
    {
        var chosen = new int[models];
        var best = (Loss: double.PositiveInfinity, Weights: new double[models]);
        for (var round = 1; round <= Rounds; round++)
        {
            var (next, nextLoss) = (0, double.PositiveInfinity);
            for (var model = 0; model < models; model++)
            {
                chosen[model]++;
                var tried = loss(Weights(chosen, round));
                chosen[model]--;
                if (tried < nextLoss)
                    (next, nextLoss) = (model, tried);
            }

            chosen[next]++;
            if (nextLoss < best.Loss)
                best = (nextLoss, Weights(chosen, round));
        }

        return best.Weights;
    }

    private static double[] Weights(int[] chosen, int total) => Array.ConvertAll(chosen, count => count / (double)total);
}
