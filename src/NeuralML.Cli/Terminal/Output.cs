namespace NeuralML.Cli.Terminal;

/// <summary>Where a command writes to.</summary>
/// <param name="Results">For results alone, so that other programs can read them.</param>
/// <param name="Messages">For notes, progress and errors.</param>
/// <param name="Token">Ends the command.</param>
internal sealed record Output(TextWriter Results, TextWriter Messages, CancellationToken Token)
{
    /// <summary>Whether somebody looks on: nothing is redirected.</summary>
    public bool IsInteractive
        => ReferenceEquals(Messages, Console.Error) && !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    public void Note(string text) => Messages.WriteLine($"note: {text}");

    public void Error(string text) => Messages.WriteLine($"neuralml: {text}");
}
