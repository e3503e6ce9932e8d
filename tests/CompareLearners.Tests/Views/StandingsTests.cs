using CompareLearners.Views;
using NeuralML.AutoML;

namespace CompareLearners.Tests.Views;

public sealed class StandingsTests
{
    private readonly Standings _standings = new(ComparisonMetric.Accuracy, [LearnerFamily.Trees, LearnerFamily.Svm]);

    [Fact]
    public void Each_family_stands_there_before_its_first_trial()
        => _standings.Families().ShouldBe(
        [
            new FamilyStanding(LearnerFamily.Trees, 0, 0, null, 0, null), new FamilyStanding(LearnerFamily.Svm, 0, 0, null, 0, null),
        ]);

    [Fact]
    public void Trials_that_ended_are_counted_with_the_seconds_between_beginning_and_end()
    {
        Reports.Add(_standings, LearnerFamily.Trees, "A()", 0.5, from: 1, to: 3);
        Reports.Add(_standings, LearnerFamily.Svm, "B()", 0.6, from: 4, to: 5);
        Reports.Add(_standings, LearnerFamily.Trees, "C()", null, from: 6, to: 10, TrialState.Pruned);
        _standings.Report(Reports.Create(LearnerFamily.Svm, "D()", TrialState.Running, null, 11));

        _standings.Families().Select(family => (family.Trials, family.Seconds)).ShouldBe([(2, 6), (1, 1)]);
        _standings.Last!.Configuration.ShouldBe("D()");
    }

    [Theory]
    [InlineData(ComparisonMetric.Accuracy, "High()", 0.9)]
    [InlineData(ComparisonMetric.RootMeanSquaredError, "Low()", 0.1)]
    public void The_best_configuration_is_the_one_with_the_better_mean(ComparisonMetric metric, string best, double mean)
    {
        var standings = new Standings(metric, [LearnerFamily.Trees]);
        foreach (var fold in new[] { 0, 1 })
        {
            Reports.Add(standings, LearnerFamily.Trees, "Low()", 0.1, 1, 2, fold: fold);
            Reports.Add(standings, LearnerFamily.Trees, "High()", 0.8 + fold * 0.2, 2, 3, fold: fold);
        }

        var family = standings.Families().Single();
        (family.Configuration, family.Folds).ShouldBe((best, 2));
        family.Best!.Value.ShouldBe(mean, 1e-12);
    }

    [Fact]
    public void A_lucky_fold_does_not_beat_a_mean_of_several()
    {
        Reports.Add(_standings, LearnerFamily.Trees, "Steady()", 0.8, 1, 2, fold: 0);
        Reports.Add(_standings, LearnerFamily.Trees, "Steady()", 0.9, 2, 3, fold: 1);
        Reports.Add(_standings, LearnerFamily.Trees, "Lucky()", 1, 3, 4);

        _standings.Families()[0].Configuration.ShouldBe("Steady()");
    }

    [Theory]
    [InlineData(TrialState.TimedOut, "too slow: Slow()")]
    [InlineData(TrialState.Pruned, "stopped early: Slow()")]
    [InlineData(TrialState.Failed, "failed: Slow()")]
    public void A_family_without_a_value_says_how_its_last_trial_ended(TrialState state, string text)
    {
        Reports.Add(_standings, LearnerFamily.Svm, "Slow()", null, 1, 9, state);

        _standings.Families()[1].ShouldBe(new FamilyStanding(LearnerFamily.Svm, 1, 8, null, 0, text));
    }

    [Fact]
    public async Task Reports_and_questions_of_different_threads_do_not_meet()
    {
        var telling = Task.Run(() =>
        {
            for (var i = 0; i < 300; i++)
                Reports.Add(_standings, LearnerFamily.Trees, $"A(I={i})", i, i, i + 1);
        });
        while (!telling.IsCompleted)
            _standings.Families()[0].Trials.ShouldBeInRange(0, 300);
        await telling;

        _standings.Families()[0].ShouldBe(new FamilyStanding(LearnerFamily.Trees, 300, 300, 299, 1, "A(I=299)"));
    }
}
