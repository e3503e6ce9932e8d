namespace NeuralML.AutoML.Search;

/// <summary>
/// Proposes points where good ones were dense and bad ones were not (tree-structured Parzen estimator, Bergstra et al. 2011, Algorithms for
/// hyper-parameter optimization).
/// </summary>
internal static class TreeParzenEstimator
{
    private const double GoodShare = 0.15;
    private const int Candidates = 24;
    private const double NarrowestWidth = 0.05;

    /// <param name="trials">Points <c>[dimensions]</c> from 0 to 1 and what they cost, less is better; at least two.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>A point <c>[dimensions]</c> from 0 to 1.</returns>
    public static double[] Propose(IReadOnlyList<(double[] Point, double Cost)> trials, Random random)
    {
        var ordered = trials.OrderBy(trial => trial.Cost).Select(trial => trial.Point).ToArray();
        var goodCount = Math.Max(1, (int)Math.Ceiling(GoodShare * ordered.Length));
        var (good, bad) = (ordered[..goodCount], ordered[goodCount..]);
        var proposal = new double[ordered[0].Length];
        for (var dimension = 0; dimension < proposal.Length; dimension++)
        {
            var goodCenters = Array.ConvertAll(good, point => point[dimension]);
            var badCenters = Array.ConvertAll(bad, point => point[dimension]);
            var best = double.NegativeInfinity;
            for (var i = 0; i < Candidates; i++)
            {
                var candidate = Draw(goodCenters, random);
                var ratio = Density(goodCenters, candidate) / Density(badCenters, candidate);
                if (ratio > best)
                    (best, proposal[dimension]) = (ratio, candidate);
            }
        }

        return proposal;
    }

    /// <summary>A mixture of normal curves at the centers and of one flat curve, so that no place is out of reach.</summary>
    private static double Density(double[] centers, double place)
    {
        var width = Width(centers.Length);
        var sum = 1.0;
        foreach (var center in centers)
            sum += Math.Exp(-0.5 * Math.Pow((place - center) / width, 2)) / (width * Math.Sqrt(2 * Math.PI));
        return sum / (centers.Length + 1);
    }

    private static double Draw(double[] centers, Random random)
    {
        var chosen = random.Next(centers.Length + 1);
        if (chosen == centers.Length)
            return random.NextDouble();
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var place = Math.Abs(centers[chosen] + (Width(centers.Length) * normal));
        // What falls out of the range is reflected into it.
        place %= 2;
        return Math.Min(place > 1 ? 2 - place : place, 1 - 1e-9);
    }

    private static double Width(int count) => Math.Max(NarrowestWidth, 0.2 * Math.Pow(count, -0.5));
}
