namespace NeuralML.AutoML.Search;

/// <summary>
/// Shares time between families, a bandit with weights that fall exponentially with what the family's best costs more than the best of all
/// (Freund and Schapire 1997, A decision-theoretic generalization of on-line learning).
/// </summary>
internal static class FamilyShare
{
    // How much of the spread between families halves the share, about.
    private const double Temperature = 0.35;

    /// <param name="families">Each family, what its best costs (null before it has one), and the seconds that it had.</param>
    /// <returns>The family that is the furthest behind its share.</returns>
    public static LearnerFamily Next(IReadOnlyList<(LearnerFamily Family, double? Cost, double Seconds)> families)
    {
        var costs = families.Select(family => family.Cost).OfType<double>().Order().ToArray();
        var best = costs.Length > 0 ? costs[0] : 0;
        var spread = costs.Length > 1 ? costs[costs.Length / 2] - best : 0;
        return families.MinBy(family => (family.Seconds + 1e-3) / Weight(family.Cost)).Family;

        double Weight(double? cost) => cost is { } value && spread > 0 ? Math.Exp(-(value - best) / (Temperature * spread) * 0.5) : 1;
    }
}
