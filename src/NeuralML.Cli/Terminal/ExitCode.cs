namespace NeuralML.Cli.Terminal;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something about the files is wrong, or the comparison came to nothing.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int BadArguments = 2;

    /// <summary>Ctrl+C, as shells count it: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;
}
