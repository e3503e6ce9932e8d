using CompareLearners.Tables;
using Spectre.Console;

namespace CompareLearners.Views;

/// <summary>Says what was found in a file before anything is trained on it.</summary>
internal static class TableView
{
    public static void Describe(CsvTable table)
    {
        AnsiConsole.Write(new Rule($"[bold]{table.Name.EscapeMarkup()}[/]").LeftJustified());
        var task = table.Task switch
        {
            TableTask.Binary => "binary classification",
            TableTask.Multiclass => "multiclass classification",
            _ => "regression",
        };
        AnsiConsole.MarkupLineInterpolated(
            $"{table.RowCount:N0} rows, {table.Numbers.Count()} numeric and {table.Texts.Count()} text features; {task} of '{table.Label.Name}'");
        foreach (var column in table.Features.Where(column => column.Kind == ColumnKind.Ignored))
            AnsiConsole.MarkupLineInterpolated($"[grey]Column '{column.Name}' is left out: {column.Remark}.[/]");
        foreach (var column in table.Features.Where(column => column is { Kind: not ColumnKind.Ignored, Missing: > 0 }))
            AnsiConsole.MarkupLineInterpolated($"[grey]Column '{column.Name}' has {column.Missing:N0} missing values.[/]");
    }
}
