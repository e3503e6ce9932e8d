using NeuralML.AutoML.Reporting;
using NeuralML.AutoML.Tests.Reporting.Samples;

namespace NeuralML.AutoML.Tests.Reporting;

public class HeadlineTests
{
    private static readonly ReportData Data = SampleReports.Binary(10);

    [Fact]
    public void It_tells_the_winner_the_lead_whether_it_is_significant_and_the_data()
        => Headline.Main(Data).ShouldBe(
            "Predicting income from 32,561 rows: trees come first (area under the ROC curve 0.9273), 0.0040 better than neural networks. "
            + "The difference is significant (p = 0.002, 95 % interval 0.0020 to 0.0061, 5 folds).");

    [Fact]
    public void A_lead_that_may_be_chance_is_said_to_be()
    {
        var data = Data with { Pairs = [Data.Pairs[0] with { PValue = 0.31, Low = -0.004 }] };

        Headline.Main(data).ShouldContain("is not significant (p = 0.31, 95 % interval −0.0040 to 0.0061, 5 folds): it may be chance.");
        Headline.Details(data).ShouldContain("Not significantly worse than the first: neural networks.");
    }

    [Fact]
    public void Without_a_test_nothing_is_claimed()
        => Headline.Main(Data with { Pairs = [] }).ShouldEndWith("better than neural networks; whether that is chance was not tested.");

    [Fact]
    public void One_family_is_compared_with_none()
        => Headline.Main(Data with { Leaderboard = [.. Data.Leaderboard.Where(entry => entry.Family == LearnerFamily.Trees)] })
            .ShouldEndWith("trees were measured alone (area under the ROC curve 0.9273).");

    [Fact]
    public void Without_a_fit_it_says_so()
        => Headline.Main(SampleReports.Empty(Data)).ShouldBe("No configuration was fitted to the end: there is nothing to compare.");

    [Fact]
    public void A_stack_is_called_one()
        => Headline.Details(Data with { Biases = [0.1] }).First()
            .ShouldStartWith("A stack of 4 models does better than any single one");

    [Fact]
    public void The_ensemble_and_the_test_rows_follow()
        => Headline.Details(Data).ShouldBe(
        [
            "An ensemble of 4 models does better than any single one: 0.9290.",
            "On 4,128 test rows that no choice ever saw, the ensemble reaches 0.9277.",
        ]);
}
