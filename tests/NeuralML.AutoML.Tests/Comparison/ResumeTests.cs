using Microsoft.ML;

namespace NeuralML.AutoML.Tests.Comparison;

public sealed class ResumeTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_comparison_goes_on_where_it_was_ended()
    {
        var before = Run(300, 3);
        var after = Run(300, 6);

        before.ShouldBe(3);
        after.ShouldBe(3);
    }

    [Fact]
    public void Trials_of_other_data_are_refused()
    {
        Run(300, 2);

        Should.Throw<InvalidOperationException>(() => Run(301, 2)).Message.ShouldContain("data");
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }

    /// <returns>How many fits it made itself.</returns>
    private int Run(int rows, int most)
    {
        var fits = new Counter();
        new NeuralML.AutoML.Comparison(new ComparisonOptions
        {
            LabelColumnName = "IsDear",
            Families = [LearnerFamily.Linear, LearnerFamily.Trees],
            TimeBudget = TimeSpan.FromSeconds(60),
            MaximumTrials = most,
            StoreFile = _file,
            Progress = fits,
        }.Validated()).Run(House.Load(_ml, rows, "IsDear")).Dispose();
        return fits.Count;
    }

    private sealed class Counter : IProgress<ComparisonProgress>
    {
        public int Count { get; private set; }

        public void Report(ComparisonProgress value) => Count += value.State == TrialState.Running ? 1 : 0;
    }
}
