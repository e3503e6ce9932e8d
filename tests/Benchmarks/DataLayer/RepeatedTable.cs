namespace NeuralML.Benchmarks.DataLayer;

/// <summary>A CSV file with the rows of another, over and over, that is deleted when it is no longer needed.</summary>
internal sealed class RepeatedTable : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuralml");

    private RepeatedTable() => Path = System.IO.Path.Combine(_folder.FullName, "table.csv");

    public string Path { get; }

    public static RepeatedTable Write(string source, int rows)
    {
        var table = new RepeatedTable();
        var lines = File.ReadAllLines(source);
        using var writer = new StreamWriter(table.Path);
        writer.WriteLine(lines[0]);
        for (var row = 0; row < rows; row++)
            writer.WriteLine(lines[1 + (row % (lines.Length - 1))]);
        return table;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
