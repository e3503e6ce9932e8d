namespace NeuralML.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuralml");

    public string WriteCsv(IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.FullName, "data.csv");
        File.WriteAllLines(path, lines);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
