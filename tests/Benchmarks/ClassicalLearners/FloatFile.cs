using System.Runtime.InteropServices;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>A temporary file of 32-bit floats, for a peer to read.</summary>
internal sealed class FloatFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuralml");

    public FloatFile(float[] values)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "table.bin");
        using var file = File.Create(Path);
        file.Write(MemoryMarshal.AsBytes<float>(values));
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
