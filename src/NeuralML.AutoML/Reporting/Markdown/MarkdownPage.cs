using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Markdown;

/// <summary>What a Markdown report is made of.</summary>
/// <param name="writer">Where to.</param>
internal sealed class MarkdownPage(TextWriter writer)
{
    /// <summary>Writes a heading.</summary>
    public void Heading(int level, string text) => Line($"{new string('#', level)} {MarkdownText.Encode(text)}");

    /// <summary>Writes a paragraph.</summary>
    public void Paragraph(string text) => Line(MarkdownText.Encode(text));

    /// <summary>Writes a table, its caption before it.</summary>
    public void Table(DataTable table)
    {
        if (table.Rows.Count == 0)
        {
            return;
        }

        Line($"**{MarkdownText.Encode(table.Caption)}**");
        Row(table.Columns.Select(column => column.Name));
        writer.Write('|');
        foreach (var column in table.Columns)
        {
            writer.Write(column.Kind == DataColumnKind.Number ? " ---: |" : " --- |");
        }

        writer.Write('\n');
        foreach (var row in table.Rows)
        {
            Row(row.Select(cell => cell.Text));
        }

        writer.Write('\n');
        if (table.LeftOut > 0)
        {
            Paragraph($"{NumberText.Count(table.LeftOut)} more are left out here; the JSON report has all.");
        }
    }

    /// <summary>Writes C#, in a fence longer than any within it.</summary>
    public void Code(string code)
    {
        string fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        Line($"{fence}csharp\n{code.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}");
    }

    private void Row(IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells.Select(MarkdownText.Encode))} |\n");

    private void Line(string text) => writer.Write(text + "\n\n");
}
