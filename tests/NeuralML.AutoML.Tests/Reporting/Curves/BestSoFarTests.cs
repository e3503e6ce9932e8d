using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Tests.Reporting.Curves;

public class BestSoFarTests
{
    private static readonly ReportTrial[] History =
    [
        Fit("a", 0, 0.5, 1), Fit("a", 1, 0.7, 2), Fit("b", 0, 0.9, 3), Fit("c", 0, 0.6, 4), Fit("c", 1, 0.8, 5), Fit("d", 0, 0.2, 6),
        Fit("d", 1, 0.4, 7), Fit("e", 0, null, 8),
    ];

    [Fact]
    public void A_configuration_counts_from_the_end_of_its_last_fold_and_only_with_all_folds()
        => BestSoFar.Of(History, higherIsBetter: true).ShouldHaveSingleItem().Points
            .ShouldBe([new(2, 0.6), new(5, 0.7)], new Near());

    [Fact]
    public void Where_lower_is_better_the_curve_falls()
        => BestSoFar.Of(History, higherIsBetter: false).ShouldHaveSingleItem().Points
            .ShouldBe([new(2, 0.6), new(7, 0.3)], new Near());

    private static ReportTrial Fit(string configuration, int fold, double? value, double end) => new(
        1, LearnerFamily.Trees, "FastTree", configuration, fold, value is null ? TrialState.Failed : TrialState.Completed, value, end,
        1, null);

    private sealed class Near : IEqualityComparer<CurvePoint>
    {
        public bool Equals(CurvePoint x, CurvePoint y) => Math.Abs(x.X - y.X) < 1e-9 && Math.Abs(x.Y - y.Y) < 1e-9;

        public int GetHashCode(CurvePoint obj) => 0;
    }
}
