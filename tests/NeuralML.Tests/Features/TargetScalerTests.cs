using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class TargetScalerTests
{
    private static readonly TrainingTable s_table = new([], [1, 10, 3, 10, 1000, 1000], 0, [], [], LabelWidth: 2);

    private static TargetScaler Fit(NeuralNetOptions options, bool clamp = true)
        => TargetScaler.Fit(LabelType.Vector(LabelType.Number, 2).Find(options), s_table, [0, 1], clamp);

    [Fact]
    public void Each_label_is_scaled_by_itself_on_the_training_rows()
    {
        var scaler = Fit(new());

        scaler.Scale(1, 0).ShouldBe(-1);
        scaler.Scale(3, 0).ShouldBe(1);
        scaler.Scale(10, 1).ShouldBe(0, "a constant");
        scaler.Unscale(0.5f, 0).ShouldBe(2.5f);
    }

    [Fact]
    public void What_comes_back_stays_in_the_range_of_the_training_labels()
    {
        var scaler = Fit(new());
        scaler.Unscale(7, 0).ShouldBe(3);
        scaler.Unscale(-7, 0).ShouldBe(1);
        scaler.Unscale(7, 1).ShouldBe(10);
        scaler.Unscale(float.NaN, 0).ShouldBe(float.NaN);

        Fit(new(), clamp: false).Unscale(7, 0).ShouldBe(9);
    }

    [Fact]
    public void Counts_keep_their_zero_and_rates_stay_below_the_highest()
    {
        var scaler = Fit(new() { RegressionLoss = RegressionLoss.Poisson });

        scaler.Scale(0, 0).ShouldBe(0);
        scaler.Scale(3, 0).ShouldBe(1.5f);
        scaler.Unscale(0.1f, 0).ShouldBe(0.2f);
        scaler.Unscale(100, 0).ShouldBe(3);
    }

    [Fact]
    public void Classes_stay_as_they_are()
    {
        var table = new TrainingTable([], [0, 1, 1, 1], 0, [], []);

        var scaler = TargetScaler.Fit(LabelType.Flag.Find(), table, [0, 1, 2, 3], clamp: true);

        scaler.Scale(1, 0).ShouldBe(1);
        scaler.Unscale(5, 0).ShouldBe(5);
    }
}
