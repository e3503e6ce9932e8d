using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;

namespace NeuralML.AutoML.Tests.Comparison;

public class ComparisonTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData("IsDear", 0.85)]
    [InlineData("Class", 0.7)]
    [InlineData("Price", -60)]
    public void Every_task_gets_a_leaderboard_a_model_and_a_test_by_rows_that_no_choice_saw(string label, double bar)
    {
        using var result = Run(label, 400);

        result.Leaderboard.ShouldNotBeEmpty();
        var best = result.Leaderboard.First(entry => entry.Family is not null);
        var sign = result.Metric == ComparisonMetric.RootMeanSquaredError ? -1 : 1;
        (sign * best.Mean).ShouldBeGreaterThan(bar);
        (sign * best.TestValue!.Value).ShouldBeGreaterThan(bar);
        best.FitSeconds.ShouldBeGreaterThan(0);
        best.RowsPerSecond.ShouldBeGreaterThan(0);
        best.ModelBytes!.Value.ShouldBeGreaterThan(100);

        // New rows, with labels that the model does not see.
        var scored = result.BestModel.Transform(House.Load(_ml, 300, label, seed: 2));
        var own = label switch
        {
            "IsDear" => _ml.BinaryClassification.Evaluate(scored, label).AreaUnderRocCurve,
            "Class" => _ml.MulticlassClassification.Evaluate(scored, label).MicroAccuracy,
            _ => -_ml.Regression.Evaluate(scored, label).RootMeanSquaredError,
        };
        own.ShouldBeGreaterThan(bar);
    }

    [Fact]
    public void The_leaderboard_and_the_models_are_the_same_again()
    {
        // Which family has its turn after these depends on how long fits took.
        using var first = Run("IsDear", 300, options => options.MaximumTrials = 3);
        using var second = Run("IsDear", 300, options => options.MaximumTrials = 3);

        Keys(second).ShouldBe(Keys(first));
        Probabilities(second).ShouldBe(Probabilities(first));

        static IEnumerable<(string, double)> Keys(ComparisonResult result)
            => result.Leaderboard.Select(entry => (entry.Configuration, entry.Mean));
        float[] Probabilities(ComparisonResult result)
            => [.. result.BestModel.Transform(House.Load(_ml, 50, "IsDear", seed: 3)).GetColumn<float>("Probability")];
    }

    [Fact]
    public void The_best_model_and_the_ensemble_serve_after_save_and_load()
    {
        using var result = Run("Price", 400);
        var rows = House.Load(_ml, 60, "Price", seed: 2);
        result.Leaderboard.Where(entry => entry.Family is null)
            .ShouldAllBe(entry => entry.Configuration.StartsWith(result.Ensemble!.IsStacked ? "Stack of " : "Ensemble of "));

        foreach (var model in new[] { result.BestModel, result.Ensemble }.OfType<ITransformer>())
        {
            using var zip = new MemoryStream();
            _ml.Model.Save(model, result.InputSchema, zip);
            zip.Position = 0;
            var loaded = new MLContext().Model.Load(zip, out _);
            loaded.Transform(rows).GetColumn<float>("Score").ShouldBe(model.Transform(rows).GetColumn<float>("Score"));
            (loaded as IDisposable)?.Dispose();
        }
    }

    [Fact]
    public void A_name_is_no_category_and_what_is_named_is_ignored()
    {
        var path = Path.GetTempFileName();
        using (var result = Run("Price", 400, options => options.IgnoredColumnNames = ["Noise"]))
            result.SaveJson(path);

        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        File.Delete(path);
        var columns = json.RootElement.ToString();
        columns.ShouldContain("named in the options");
        columns.ShouldContain("a name rather than a category");
    }

    [Fact]
    public void The_report_says_where_the_time_went()
    {
        var path = Path.GetTempFileName();
        using (var result = Run("IsDear", 300))
            result.SaveJson(path);

        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        File.Delete(path);
        var time = json.RootElement.GetProperty("run").GetProperty("time").EnumerateObject()
            .ToDictionary(part => part.Name, part => part.Value.GetDouble(), StringComparer.Ordinal);
        time.Keys.ShouldBe(["foldFits", "foldPredictions", "finalFits", "finalPredictions", "other"]);
        time.Values.ShouldAllBe(seconds => seconds > 0);
        time.Values.Sum().ShouldBe(json.RootElement.GetProperty("run").GetProperty("spentSeconds").GetDouble(), 1e-6);
        time["foldFits"].ShouldBeLessThanOrEqualTo(1e-6
            + json.RootElement.GetProperty("history").EnumerateArray().Sum(trial => trial.GetProperty("fitSeconds").GetDouble()));
    }

    [Fact]
    public void The_network_takes_part_and_its_curve_is_in_the_report()
    {
        var path = Path.GetTempFileName();
        using (var result = Run("IsDear", 200, options =>
        {
            options.Families = [LearnerFamily.NeuralNet];
            options.MaximumTrials = 1;
        }))
        {
            result.Leaderboard[^1].Configuration.ShouldBe("NeuralNet(Preset=Fast)");
            result.SaveReport(path);
        }

        File.ReadAllText(path).ShouldContain("Fast");
        File.Delete(path);
    }

    [Fact]
    public void Families_that_were_measured_on_the_same_folds_are_compared()
    {
        using var result = Run("IsDear", 300, options => options.MaximumTrials = 40);

        var difference = result.Differences.ShouldHaveSingleItem();
        difference.Difference.ShouldBeInRange(difference.Low, difference.High);
        difference.Difference.ShouldBeGreaterThanOrEqualTo(0);
        difference.PValue.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Progress_tells_of_every_trial()
    {
        var seen = new List<ComparisonProgress>();
        using var result = Run("IsDear", 200, options =>
        {
            options.MaximumTrials = 4;
            options.Progress = new Listener(seen);
        });

        seen.Count(progress => progress.State == TrialState.Running).ShouldBe(4);
        seen.Count(progress => progress.State == TrialState.Completed).ShouldBe(4);
        seen[^1].Best.ShouldNotBeNull();
        seen[^1].Left.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private ComparisonResult Run(string label, int rows, Action<ComparisonOptions>? set = null)
    {
        var options = new ComparisonOptions
        {
            LabelColumnName = label,
            Families = [LearnerFamily.Linear, LearnerFamily.Trees],
            TimeBudget = TimeSpan.FromSeconds(60),
            MaximumTrials = 6,
        };
        set?.Invoke(options);
        return _ml.Auto().CreateComparison(options).Run(House.Load(_ml, rows, label));
    }

    private sealed class Listener(List<ComparisonProgress> seen) : IProgress<ComparisonProgress>
    {
        public void Report(ComparisonProgress value) => seen.Add(value);
    }
}
