namespace NeuralML.AutoML.Search;

/// <summary>
/// Tells at certain epochs whether a network is worth training on, by those that were there before it (asynchronous successive halving, Li
/// et al. 2020, arXiv:1810.05934).
/// </summary>
internal sealed class SuccessiveHalving
{
    private const int FirstRung = 4;
    private const int Reduction = 3;

    // With fewer there is nothing to be the best third of.
    private const int FewestAtRung = 3;

    private readonly Dictionary<int, List<double>> _rungs = [];

    /// <summary>Takes note of a network's cost after an epoch.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="cost">What it costs on the rows that judge; less is better.</param>
    /// <returns>Whether it is among the best third of those that got as far, or there are too few to tell.</returns>
    public bool GoesOn(int epoch, double cost)
    {
        if (!IsRung(epoch))
            return true;
        lock (_rungs)
        {
            if (!_rungs.TryGetValue(epoch, out var costs))
                _rungs[epoch] = costs = [];
            costs.Add(cost);
            return costs.Count < FewestAtRung
                || costs.Count(other => other < cost) < Math.Max(1, (int)Math.Ceiling(costs.Count / (double)Reduction));
        }
    }

    private static bool IsRung(int epoch)
    {
        var rung = FirstRung;
        while (rung < epoch)
            rung *= Reduction;
        return rung == epoch;
    }
}
