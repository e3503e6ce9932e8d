using Spectre.Console;
using Spectre.Console.Rendering;

namespace CompareLearners.Tests;

/// <summary>A console of 100 columns that keeps what is written.</summary>
internal sealed class PlainConsole : IDisposable
{
    private readonly StringWriter _text = new();

    public PlainConsole(bool isInteractive = false)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        Console.Profile.Width = 100;
    }

    public IAnsiConsole Console { get; }

    public string Text => _text.ToString();

    /// <summary>Its lines without spaces at their ends.</summary>
    public string[] Lines => [.. Text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    /// <summary>The words of each row of a table.</summary>
    public static string[] RowsOf(IRenderable table)
    {
        using var console = new PlainConsole();
        console.Console.Write(table);
        return [.. console.Lines.Select(line => string.Join(' ', line.Split([' ', '│'], StringSplitOptions.RemoveEmptyEntries)))];
    }

    public void Dispose() => _text.Dispose();
}
