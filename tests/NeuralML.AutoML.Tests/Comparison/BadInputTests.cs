using Microsoft.ML;

namespace NeuralML.AutoML.Tests.Comparison;

public class BadInputTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void A_label_that_is_not_there_is_named()
        => Should.Throw<ArgumentOutOfRangeException>(() => Run(House.Load(_ml, 50, "IsDear"), options => options.LabelColumnName = "Nothing"))
            .Message.ShouldContain("'Nothing'");

    [Fact]
    public void A_label_that_is_a_text_is_to_become_a_key()
        => Should.Throw<ArgumentOutOfRangeException>(() => Run(House.Load(_ml, 50, "IsDear"), options => options.LabelColumnName = "Town"))
            .Message.ShouldContain("MapValueToKey");

    [Fact]
    public void A_column_to_ignore_that_is_not_there_is_named()
        => Should.Throw<ArgumentOutOfRangeException>(
            () => Run(House.Load(_ml, 50, "IsDear"), options => options.IgnoredColumnNames = ["Nothing"])).Message.ShouldContain("'Nothing'");

    [Fact]
    public void One_class_is_nothing_to_compare_by()
    {
        var rows = House.Draw(50);
        rows.ForEach(row => row.IsDear = true);
        Should.Throw<InvalidOperationException>(() => Run(_ml.Data.LoadFromEnumerable(rows))).Message.ShouldContain("same class");
    }

    [Fact]
    public void Fewer_rows_than_folds_need_are_refused_with_what_to_do()
        => Should.Throw<InvalidOperationException>(() => Run(House.Load(_ml, 9, "Price"), options => options.LabelColumnName = "Price"))
            .Message.ShouldContain("Folds");

    [Fact]
    public void A_class_that_is_rarer_than_the_folds_is_refused_with_how_many_there_may_be()
    {
        var rows = House.Draw(100);
        for (var i = 0; i < rows.Count; i++)
            rows[i].IsDear = i < 3;
        Should.Throw<InvalidOperationException>(() => Run(_ml.Data.LoadFromEnumerable(rows), options => options.TestFraction = 0))
            .Message.ShouldContain("3 rows of its rarer class");
    }

    [Fact]
    public void No_family_at_all_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => Run(House.Load(_ml, 50, "IsDear"), options => options.Families = []))
            .Message.ShouldContain("Families");

    [Fact]
    public void A_metric_of_another_task_is_refused_with_those_there_are()
        => Should.Throw<ArgumentOutOfRangeException>(
            () => Run(House.Load(_ml, 50, "IsDear"), options => options.Metric = ComparisonMetric.RSquared))
            .Message.ShouldContain("AreaUnderRocCurve");

    [Fact]
    public void A_time_that_is_too_short_for_one_fit_is_refused_with_what_it_would_take()
        => Should.Throw<InvalidOperationException>(
            () => Run(House.Load(_ml, 2000, "IsDear"), options => options.TimeBudget = TimeSpan.FromMilliseconds(1)))
            .Message.ShouldContain("Give it at least");

    [Fact]
    public void Cancelling_ends_it()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(
            () => Run(House.Load(_ml, 100, "IsDear"), options => options.CancellationToken = source.Token));
    }

    private static void Run(IDataView data, Action<ComparisonOptions>? set = null)
    {
        var options = new ComparisonOptions
        {
            LabelColumnName = "IsDear",
            Families = [LearnerFamily.Linear],
            IgnoredColumnNames = [.. new[] { "Price", "Class" }.Where(name => data.Schema.GetColumnOrNull(name) is not null)],
            TimeBudget = TimeSpan.FromSeconds(30),
            MaximumTrials = 2,
        };
        set?.Invoke(options);
        options.IgnoredColumnNames = [.. options.IgnoredColumnNames!.Except([options.LabelColumnName], StringComparer.Ordinal)];
        new NeuralML.AutoML.Comparison(options.Validated()).Run(data).Dispose();
    }
}
