using CompareLearners.Tables;

namespace CompareLearners.Tests;

public sealed class SampleTablesTests
{
    [Fact]
    public void There_is_a_table_for_each_task_and_one_of_them_is_large()
    {
        var tables = SampleTables.All().Select(path => CsvInspector.Inspect(path, "Label")).ToArray();

        tables.Select(table => table.Task).ShouldBe([TableTask.Binary, TableTask.Multiclass, TableTask.Regression]);
        tables.Max(table => table.RowCount).ShouldBeGreaterThan(1500);
        tables.ShouldContain(table => table.Texts.Any());
        tables.ShouldContain(table => table.Features.Any(column => column.Missing > 0));
    }
}
