using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NeuralML.Tests.Persistence;

/// <summary>A saved network whose parts can be changed, with a checksum that is right all the same: what a hostile file may be.</summary>
internal sealed class ModelZipFile
{
    private readonly List<(string Name, byte[] Bytes)> _entries;

    private ModelZipFile(List<(string Name, byte[] Bytes)> entries) => _entries = entries;

    public string Config
    {
        get => Encoding.UTF8.GetString(Get("Config.json"));
        set => Set("Config.json", Encoding.UTF8.GetBytes(value));
    }

    public byte[] State
    {
        get => Get("State.safetensors");
        set => Set("State.safetensors", value);
    }

    /// <summary>The model's own stream: ML.NET's header, the kind, the checksum.</summary>
    public byte[] Key
    {
        get => Get("Model.key");
        set => _entries[Find("Model.key")] = (_entries[Find("Model.key")].Name, value);
    }

    /// <summary>The JSON at the head of the tensors.</summary>
    public string StateHeader
    {
        get => Encoding.UTF8.GetString(State, sizeof(ulong), HeaderLength);
        set
        {
            var header = Encoding.UTF8.GetBytes(value);
            State = [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. State[(sizeof(ulong) + HeaderLength)..]];
        }
    }

    private int HeaderLength => (int)BitConverter.ToUInt64(State);

    public static ModelZipFile Open(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return new ModelZipFile([.. zip.Entries.Select(entry => (entry.FullName, Read(entry)))]);
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private int Find(string name)
    {
        var folder = _entries.Find(entry => entry.Name.EndsWith("Config.json", StringComparison.Ordinal)).Name[..^"Config.json".Length];
        return _entries.FindIndex(entry => entry.Name == folder + name);
    }

    private byte[] Get(string name) => _entries[Find(name)].Bytes;

    private void Set(string name, byte[] bytes)
    {
        var before = Checksum();
        _entries[Find(name)] = (_entries[Find(name)].Name, bytes);
        var key = Get("Model.key");
        var position = key.AsSpan().IndexOf(before);
        position.ShouldBeGreaterThan(0);
        Checksum().CopyTo(key, position);
    }

    private byte[] Checksum() => SHA256.HashData([.. Get("Config.json"), .. Get("State.safetensors")]);
}
