namespace NeuralML.Benchmarks.Harness;

/// <summary>Seconds that two programs took for the same work, in rounds A B A B, so that a slow spell of the machine meets both.</summary>
internal sealed record InterleavedTiming(IReadOnlyList<double> Own, IReadOnlyList<double> Peer)
{
    private const int FewestRounds = 5;

    public double Ratio => Median.Of(Own) / Median.Of(Peer);

    /// <param name="own">Does one round of the work and returns its seconds.</param>
    /// <param name="peer">The same, elsewhere.</param>
    /// <param name="rounds">At least five; a further first round of each is not counted.</param>
    public static InterleavedTiming Measure(Func<double> own, Func<double> peer, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, FewestRounds);
        own();
        peer();

        var (owns, peers) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            owns[round] = own();
            peers[round] = peer();
        }

        return new(owns, peers);
    }
}
