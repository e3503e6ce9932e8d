using CompareLearners.Tables;

namespace CompareLearners.Tests.Tables;

public sealed class CsvInspectorTests
{
    private static CsvTable Inspect(string content, string label = "y", TableTask? task = null)
    {
        using var file = new TemporaryCsv(content);
        return CsvInspector.Inspect(file.Path, label, task);
    }

    private static string Refusal(string content, string label = "y", TableTask? task = null)
        => Should.Throw<TableException>(() => Inspect(content, label, task)).Message;

    private static string Rows(string header, IEnumerable<string> rows) => header + "\n" + string.Join('\n', rows) + "\n";

    [Theory]
    [InlineData("0", "1", TableTask.Binary)]
    [InlineData("Yes", "no", TableTask.Binary)]
    [InlineData("TRUE", "FALSE", TableTask.Binary)]
    [InlineData("red", "blue", TableTask.Multiclass)]
    [InlineData("3", "4", TableTask.Multiclass)]
    [InlineData("3.5", "4", TableTask.Regression)]
    internal void The_task_follows_from_the_values_of_the_label(string one, string other, TableTask task)
        => Inspect($"x,y\n1,{one}\n2,{other}\n3,{one}\n").Task.ShouldBe(task);

    [Fact]
    public void A_label_of_many_whole_numbers_is_a_quantity()
        => Inspect(Rows("x,y", Enumerable.Range(0, 30).Select(i => $"{i},{i}"))).Task.ShouldBe(TableTask.Regression);

    [Fact]
    public void The_task_can_be_given() => Inspect("x,y\n1,3\n2,4\n", task: TableTask.Regression).Task.ShouldBe(TableTask.Regression);

    [Fact]
    public void Columns_are_numbers_or_texts_and_missing_values_are_counted()
    {
        var table = Inspect("n,t,y\n1,a,0\n,b,1\nNA,a,0\n-2.5e3,,1\n");

        table.RowCount.ShouldBe(4);
        table.Features.Select(column => (column.Name, column.Kind, column.Missing))
            .ShouldBe([("n", ColumnKind.Number, 2), ("t", ColumnKind.Text, 1)]);
    }

    [Fact]
    public void A_column_without_any_value_is_left_out()
        => Inspect("n,e,y\n1,,0\n2,?,1\n").Features[1].ShouldBe(new CsvColumn("e", 1, ColumnKind.Ignored, 2, "no row has a value"));

    [Fact]
    public void A_text_that_hardly_repeats_is_left_out()
        => Inspect(Rows("n,id,y", Enumerable.Range(0, 50).Select(i => $"{i},person {i},{i % 2}")))
            .Features[1].Kind.ShouldBe(ColumnKind.Ignored);

    [Fact]
    public void Quoted_fields_may_hold_commas_quotes_and_line_ends()
        => Inspect("t,n,y\n\"a, \"\"b\"\"\nc\",1,0\nd,2,1\n")
            .Features.Select(column => column.Kind).ShouldBe([ColumnKind.Text, ColumnKind.Number]);

    [Fact]
    public void A_missing_file_is_named()
        => Should.Throw<TableException>(() => CsvInspector.Inspect("/no/such.csv", "y")).Message.ShouldContain("/no/such.csv");

    [Fact]
    public void A_missing_label_is_named_with_the_columns_there_are()
    {
        var message = Refusal("x,y\n1,2\n", "Price");
        message.ShouldContain("no column 'Price'");
        message.ShouldContain("x, y");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("x,y\n", "no rows")]
    [InlineData("x,x,y\n1,2,3\n", "two columns named 'x'")]
    [InlineData("x,,y\n1,2,3\n", "column without a name")]
    [InlineData("x,y\n1,2\n1,2,3\n", "line 3, has 3 fields; the header has 2")]
    [InlineData("x,y\n1,\"2\n", "quote")]
    [InlineData("a,\"b\"x,y\n1,2,3\n", "quote")]
    [InlineData("x,y\n1,0\n2,\n3,1\n", "'y' has no value in 1 rows, first in line 3")]
    [InlineData("x,y\n1,7\n2,7\n", "'y' is '7' in every row")]
    [InlineData("x,y\n,0\n,1\n", "no column beside 'y'")]
    [InlineData("y\n0\n1\n", "no column beside 'y'")]
    public void A_file_that_cannot_be_compared_on_is_refused_with_the_reason(string content, string reason)
        => Refusal(content).ShouldContain(reason);

    [Fact]
    public void A_quantity_with_an_odd_value_is_not_taken_for_classes()
    {
        var message = Refusal(Rows("x,y", Enumerable.Range(0, 60).Select(i => i == 7 ? "1,12.5 EUR" : $"{i},{i}.25")));
        message.ShouldContain("'y' has 60 different values in 60 rows");
        message.ShouldContain("line 9: '12.5 EUR'");
    }

    [Fact]
    public void A_task_that_the_label_does_not_allow_is_refused()
    {
        Refusal("x,y\n1,a\n2,b\n", task: TableTask.Binary).ShouldContain("'y'");
        Refusal("x,y\n1,a\n2,b\n", task: TableTask.Regression).ShouldContain("'y'");
    }
}
