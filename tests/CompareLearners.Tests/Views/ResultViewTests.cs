using CompareLearners.Views;
using NeuralML.AutoML;

namespace CompareLearners.Tests.Views;

public sealed class ResultViewTests
{
    private static LeaderboardEntry Entry(
        LearnerFamily? family, string configuration, double mean, double? error, double? test = null)
        => new(family, configuration, mean, error, [mean, null, mean], FitSeconds: 0.25, RowsPerSecond: 12345, ModelBytes: null, test);

    [Fact]
    public void The_leaderboard_has_the_ensemble_and_the_best_of_each_family()
    {
        var rows = PlainConsole.RowsOf(ResultView.Leaderboard(
            ComparisonMetric.RootMeanSquaredError,
            [
                Entry(null, "Ensemble of KernelSvm(Cost=10, Gamma=0.5), FastTree()", 2.5, 0.1, 2.6),
                Entry(LearnerFamily.Svm, "KernelSvm(Cost=10, Gamma=0.5)", 2.75, 0.125, 2.8),
                Entry(LearnerFamily.Svm, "KernelSvm(Cost=9)", 2.76, 0.125),
                Entry(LearnerFamily.Trees, "FastTree()", 3, null),
            ],
            width: 100));

        rows[1].ShouldBe("RMSE Folds Test Fit s Rows/s Configuration");
        rows[3].ShouldBe("2.5000 ± 0.1000 2 2.6000 0.25 12,345 Ensemble of KernelSvm, FastTree");
        rows[4].ShouldBe("2.7500 ± 0.1250 2 2.8000 0.25 12,345 KernelSvm(Cost=10, Gamma=0.5)");
        rows[5].ShouldBe("3.0000 2 0.25 12,345 FastTree()");
        string.Join(' ', rows[7..]).ShouldContain("1 more");
    }

    [Fact]
    public void The_best_family_is_told_apart_from_the_others()
        => ResultView.Differences(
        [
            new(LearnerFamily.Svm, LearnerFamily.Trees, 0.5, -0.25, 1.25, 0.2, 5),
            new(LearnerFamily.Svm, LearnerFamily.Linear, 1.5, 1, 2, 0.01, 5),
            new(LearnerFamily.Trees, LearnerFamily.Linear, 1, 0.5, 1.5, 0.02, 5),
        ])!.ShouldStartWith("Svm is ahead of Trees by 0.5000 (-0.2500 to 1.2500), Linear by 1.5000 (1.0000 to 2.0000)");

    [Fact]
    public void One_family_is_ahead_of_nobody() => ResultView.Differences([]).ShouldBeNull();

    [Theory]
    [InlineData(0.98765, "0.9877")]
    [InlineData(12.345, "12.35")]
    [InlineData(48213.7, "48,214")]
    [InlineData(null, "")]
    public void A_value_has_as_many_digits_as_count(double? value, string text) => MetricText.Value(value).ShouldBe(text);
}
