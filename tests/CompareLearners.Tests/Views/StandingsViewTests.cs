using CompareLearners.Views;
using NeuralML.AutoML;

namespace CompareLearners.Tests.Views;

public sealed class StandingsViewTests
{
    private readonly Standings _standings = new(ComparisonMetric.AreaUnderRocCurve, [LearnerFamily.Trees, LearnerFamily.Linear]);

    [Fact]
    public void A_row_for_each_family_and_below_them_what_runs()
    {
        Reports.Add(_standings, LearnerFamily.Linear, "Linear(L1=1)", 0.75, from: 1, to: 2.5);
        _standings.Report(Reports.Create(LearnerFamily.Trees, "FastTree()", TrialState.Running, null, 3));

        var rows = PlainConsole.RowsOf(StandingsView.Create(_standings, TimeSpan.FromSeconds(17), width: 100));

        rows[1].ShouldBe("Family Trials AUC Folds Seconds Best configuration");
        rows[3].ShouldBe("Trees 0 0 0.0");
        rows[4].ShouldBe("Linear 1 0.7500 1 1.5 Linear(L1=1)");
        rows[^1].ShouldBe("17 s left, best 0.7500 by Linear; trial 1: FastTree()");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public void A_long_configuration_is_cut_so_that_each_family_takes_one_line(int width)
    {
        var options = string.Join(", ", Enumerable.Repeat("L1Regularization=0.123", 9));
        Reports.Add(_standings, LearnerFamily.Linear, $"Linear({options})", 0.5, 1, 2);
        using var console = new PlainConsole();
        console.Console.Profile.Width = width;

        console.Console.Write(StandingsView.Create(_standings, TimeSpan.FromSeconds(9), width));

        console.Lines.Length.ShouldBe(4 + 2 + 1);
        console.Lines[4].ShouldContain("…");
        console.Lines.ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public void The_status_tells_reading_from_trials_and_trials_from_the_last_fits()
    {
        Status(left: 20).ShouldBe("20 s left, reading the table");
        _standings.Report(Reports.Create(LearnerFamily.Trees, "FastTree()", TrialState.Running, null, 1));
        Status(left: 19).ShouldBe("19 s left, best 0.7500 by Linear; trial 1: FastTree()");
        _standings.Report(Reports.Create(LearnerFamily.Trees, "FastTree()", TrialState.Completed, 0.5, 2));
        Status(left: 17.9).ShouldBe("18 s left, best 0.7500 by Linear; trial 1 ended");
        Status(left: 17).ShouldBe("17 s left, best 0.7500 by Linear; fitting the winners on all rows");
        Status(left: -3).ShouldStartWith("0 s left");
    }

    [Fact]
    public async Task Who_looks_on_sees_a_table_that_is_gone_in_the_end()
    {
        Reports.Add(_standings, LearnerFamily.Linear, "Linear(L1=1)", 0.75, from: 1, to: 2.5);
        using var console = new PlainConsole(isInteractive: true);

        (await ShowAsync(console)).ShouldBe("the end");

        console.Text.ShouldContain("Linear(L1=1)");
        const string LineErased = "\e[2K";
        const string CursorShown = "\e[?25h";
        console.Text.ShouldEndWith(LineErased + CursorShown);
    }

    [Fact]
    public async Task Where_nobody_looks_on_there_are_lines_and_no_control_codes()
    {
        using var console = new PlainConsole();

        (await ShowAsync(console)).ShouldBe("the end");

        console.Lines.ShouldNotBeEmpty();
        console.Lines.ShouldAllBe(line => line.EndsWith(" s left, reading the table", StringComparison.Ordinal));
    }

    private async Task<string> ShowAsync(PlainConsole console)
    {
        var comparison = new TaskCompletionSource<ComparisonResult>();
        var showing = StandingsView.ShowAsync(console.Console, _standings, TimeSpan.FromSeconds(2), comparison.Task);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        comparison.SetException(new InvalidOperationException("the end"));
        return (await Should.ThrowAsync<InvalidOperationException>(showing)).Message;
    }

    private string Status(double left) => StandingsView.Status(_standings, TimeSpan.FromSeconds(left));
}
