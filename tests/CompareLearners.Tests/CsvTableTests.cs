using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.AutoML;

namespace CompareLearners.Tests;

public sealed class CsvTableTests
{
    private static CsvTable Load(IEnumerable<string> labels, string label = "y")
    {
        using var file = new TemporaryCsv(labels.Select((value, i) => $"{i % 7},{"abc"[i % 3]},{value}").Prepend("n,t,y"));
        return CsvTable.Load(new MLContext(1), new FileInfo(file.Path), label);
    }

    private static IEnumerable<string> Repeat(params string[] values) => Enumerable.Range(0, 60).Select(i => values[i % values.Length]);

    [Theory]
    [InlineData("0", "1")]
    [InlineData("no", "yes")]
    [InlineData("benign", "malignant")]
    public void Two_values_are_false_and_true(string no, string yes)
    {
        using var file = new TemporaryCsv(Repeat(yes, no, no).Select((value, i) => $"{i % 7},{value}").Prepend("n,y"));
        var table = CsvTable.Load(new MLContext(1), new FileInfo(file.Path), "y");

        table.Metric.ShouldBe(ComparisonMetric.AreaUnderRocCurve);
        table.Description.ShouldBe($"60 rows, 1 features, binary classification ({yes} is true) of 'y'");
        table.Data.GetColumn<bool>("y").Take(3).ShouldBe([true, false, false]);
    }

    [Fact]
    public void A_few_texts_or_whole_numbers_are_classes()
    {
        Load(Repeat("red", "green", "blue")).Data.Schema["y"].Type.ShouldBeOfType<KeyDataViewType>().Count.ShouldBe(3UL);
        Load(Repeat("3", "4", "5")).Metric.ShouldBe(ComparisonMetric.Accuracy);
    }

    [Fact]
    public void Other_numbers_are_quantities()
    {
        Load(Repeat("3.5", "4", "5")).Metric.ShouldBe(ComparisonMetric.RootMeanSquaredError);
        Load(Enumerable.Range(0, 60).Select(i => $"{i}")).Data.Schema["y"].Type.ShouldBe(NumberDataViewType.Single);
    }

    [Fact]
    public void A_row_without_a_label_is_refused()
        => Should.Throw<InvalidOperationException>(() => Load(["0", "1", "", "1", "0"])).Message
            .ShouldStartWith("Column 'y' has no value in 1 rows");

    [Fact]
    public void A_column_that_there_is_not_is_named()
        => Should.Throw<ArgumentException>(() => Load(Repeat("0", "1"), "Price")).Message.ShouldContain("'Price'");

    [Theory]
    [InlineData("breast_cancer", "569 rows, 30 features, binary classification (1 is true) of 'Label'")]
    [InlineData("digits", "1,797 rows, 64 features, classification (10 classes) of 'Label'")]
    [InlineData("cars", "398 rows, 8 features, regression of 'Label'")]
    public void There_is_a_sample_table_for_each_task(string name, string description)
        => CsvTable.Load(new MLContext(1), new FileInfo(Path.Combine(AppContext.BaseDirectory, "data", name + ".csv")), "Label")
            .Description.ShouldBe(description);
}
