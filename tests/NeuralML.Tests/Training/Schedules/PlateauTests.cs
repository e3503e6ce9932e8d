using NeuralML.Training.Schedules;

namespace NeuralML.Tests.Training.Schedules;

public sealed class PlateauTests
{
    [Fact]
    public void The_rate_falls_to_a_tenth_each_time_the_loss_has_stood_still_for_long_enough()
    {
        var plateau = new Plateau(patience: 2);
        var factors = new List<double>();
        foreach (var loss in new[] { 5.0, 4, 4, 4.5, 3, 3, 3, 3, 3 })
        {
            plateau.Report(loss);
            factors.Add(plateau.Factor);
        }

        factors.ShouldBe([1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.001], 1e-12);
    }
}
