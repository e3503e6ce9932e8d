using NeuralML.Cli.Compare;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Tests.Compare;

public sealed class TableInspectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("0 1 1 0", TableTask.Binary, "0 1")]
    [InlineData("1 0.0 1.0 0", TableTask.Binary, "0.0 1")]
    [InlineData("yes no no yes", TableTask.Binary, "no yes")]
    [InlineData("TRUE False FALSE TRUE", TableTask.Multiclass, "FALSE False TRUE")]
    [InlineData(">50K <=50K >50K", TableTask.Binary, "<=50K >50K")]
    [InlineData("2 10 1 2", TableTask.Multiclass, "1 2 10")]
    [InlineData("b c a b", TableTask.Multiclass, "a b c")]
    [InlineData("1 2 a b", TableTask.Multiclass, "1 2 a b")]
    [InlineData("1.5 2 3", TableTask.Regression, "")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", TableTask.Regression, "")]
    public void The_task_follows_from_the_labels_values(string values, object task, string classes)
    {
        var label = Inspect(Column(values), "y").Label;
        label.Task.ShouldBe((TableTask)task);
        label.Classes.ShouldBe(classes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_task_that_is_asked_for_is_taken()
    {
        Inspect(Column("1 2 3"), "y", TableTask.Regression).Label.Task.ShouldBe(TableTask.Regression);
        Inspect(Column("1 2 1"), "y", TableTask.Multiclass).Label.Classes.ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("1 1 1", null, "Column 'y' is '1' in every row; there is nothing to predict.")]
    [InlineData("NA ? NA", null, "Column 'y' has no value in any row; there is nothing to predict.")]
    [InlineData("a b c", TableTask.Binary, "Column 'y' has 3 different values; --task binary is for two.")]
    [InlineData("1 2 x", TableTask.Regression, "Column 'y' is no column of numbers: line 4 has 'x'. Use --task multiclass, or correct it.")]
    public void A_label_that_cannot_be_predicted_is_refused(string values, object? task, string message)
        => Should.Throw<UserException>(() => Inspect(Column(values), "y", (TableTask?)task)).Message.ShouldBe(message);

    [Fact]
    public void Names_are_no_classes()
        => Should.Throw<UserException>(() => Inspect(Column(string.Join(' ', Enumerable.Range(0, 30).Select(i => $"n{i}"))), "y")).Message
            .ShouldBe("Column 'y' has 30 different values in 30 rows, too many for classes. "
                + "To predict a number, correct line 2: 'n0' is none.");

    [Fact]
    public void Columns_are_numbers_if_nearly_all_fields_are()
    {
        var rows = Enumerable.Range(0, 40).Select(i => $"{(i == 7 ? "abc" : i / 2.0)},{(i % 9 == 0 ? "abc" : i)},,{i % 3}");
        var table = Inspect("few,many,empty,y\n" + string.Join('\n', rows), "y");

        table.Columns.Select(column => column.Use).ShouldBe([ColumnUse.Number, ColumnUse.Text, ColumnUse.Text, ColumnUse.Label]);
        table.Notes.ShouldBe(["column 'few': fields that are no numbers count as missing: 1, first 'abc' in line 9."]);
    }

    [Theory]
    [InlineData("n", "0 1 2 3", ColumnUse.Ignored)]
    [InlineData("n", "1 2 3 5", ColumnUse.Number)]
    [InlineData("n", "5 6 7 8", ColumnUse.Number)]
    [InlineData("customer_id", "9 2 7 5", ColumnUse.Ignored)]
    [InlineData("customerId", "9 2 7 5", ColumnUse.Ignored)]
    [InlineData("customer_id", "9 2 7 9", ColumnUse.Number)]
    [InlineData("paid", "9 2 7 5", ColumnUse.Number)]
    public void Columns_that_only_tell_rows_apart_are_ignored(string name, string values, object use)
    {
        var text = $"{name},x,y\n" + string.Join('\n', values.Split(' ').Select((value, i) => $"{value},a,{i % 2}"));
        Inspect(text, "y").Columns[0].Use.ShouldBe((ColumnUse)use);
        Inspect(text, "y", keep: name).Columns[0].Use.ShouldBe(ColumnUse.Number);
    }

    [Fact]
    public void Rows_without_a_label_are_counted()
    {
        var table = Inspect(Column("0 NA 1 ?"), "y");
        table.Rows.ShouldBe(2);
        table.Notes.ShouldBe(["rows without a value in 'y' are left out: 2."]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Column(string values)
        => "x,y\n" + string.Join('\n', values.Split(' ').Select((value, i) => $"{i % 3}.5,{value}"));

    private Table Inspect(string text, string label, TableTask? task = null, string? keep = null)
        => TableInspector.Inspect(
            new CompareArguments(_folder.Write("x.csv", text), label) { Task = task, Kept = keep is null ? [] : [keep] }, default);
}
