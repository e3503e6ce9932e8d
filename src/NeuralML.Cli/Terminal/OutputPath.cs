namespace NeuralML.Cli.Terminal;

/// <summary>Checks where a file is to be written before any work is done.</summary>
internal static class OutputPath
{
    /// <param name="path">The file; null for none.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="UserException">It cannot be there.</exception>
    public static void Check(string? path, string option)
    {
        if (path is null)
            return;
        if (path.Length == 0)
            throw new UserException($"{option} names no file.");
        if (Directory.Exists(path))
            throw new UserException($"'{path}' ({option}) is a folder; name a file.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new UserException($"There is no folder '{folder}' ({option}).");
    }
}
