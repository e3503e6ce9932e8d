namespace CompareLearners.Tests;

/// <summary>A CSV file that lives as long as a test.</summary>
internal sealed class TemporaryCsv : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comparelearners");

    public TemporaryCsv(string content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "table.csv");
        File.WriteAllText(Path, content);
    }

    public TemporaryCsv(IEnumerable<string> lines)
        : this(string.Join('\n', lines) + "\n")
    {
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
