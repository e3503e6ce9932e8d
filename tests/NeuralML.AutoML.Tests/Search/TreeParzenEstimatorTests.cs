using FsCheck.Xunit;
using NeuralML.AutoML.Search;

namespace NeuralML.AutoML.Tests.Search;

public class TreeParzenEstimatorTests
{
    [Property]
    public void Proposals_are_in_range(int seed, byte count)
    {
        var random = new Random(seed);
        var trials = Enumerable.Range(0, 2 + count).Select(_ => (new[] { random.NextDouble(), random.NextDouble() }, random.NextDouble()));

        TreeParzenEstimator.Propose([.. trials], random).ShouldAllBe(place => place >= 0 && place < 1);
    }

    [Fact]
    public void It_comes_nearer_to_the_minimum_than_chance()
    {
        var (found, drawn) = (0.0, 0.0);
        for (var seed = 0; seed < 20; seed++)
        {
            found += Search(new Random(seed), informed: true);
            drawn += Search(new Random(seed), informed: false);
        }

        found.ShouldBeLessThan(0.5 * drawn);
    }

    /// <returns>The lowest of 40 values of a bowl with its lowest place at (0.8, 0.3, 0.6).</returns>
    private static double Search(Random random, bool informed)
    {
        var trials = new List<(double[] Point, double Cost)>();
        for (var i = 0; i < 40; i++)
        {
            double[] point = informed && i >= 8
                ? TreeParzenEstimator.Propose(trials, random)
                : [random.NextDouble(), random.NextDouble(), random.NextDouble()];
            trials.Add((point, Math.Pow(point[0] - 0.8, 2) + Math.Pow(point[1] - 0.3, 2) + Math.Pow(point[2] - 0.6, 2)));
        }

        return trials.Min(trial => trial.Cost);
    }
}
