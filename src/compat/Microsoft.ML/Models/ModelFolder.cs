using System.IO.Compression;

namespace Microsoft.ML;

/// <summary>A folder inside a model zip. Nothing of the zip is ever written to the disk.</summary>
internal sealed class ModelFolder
{
    // Far more than any chain of chains has; a hostile file must not exhaust the stack.
    private const int MaximumDepth = 50;

    private readonly ZipArchive _archive;
    private readonly ReadLimit _limit;
    private readonly int _depth;

    public ModelFolder(ZipArchive archive, ReadLimit limit)
        : this(archive, limit, "", 0)
    {
    }

    private ModelFolder(ZipArchive archive, ReadLimit limit, string path, int depth)
    {
        _archive = archive;
        _limit = limit;
        Path = path;
        _depth = depth;
    }

    /// <summary>Empty, or with a slash at its end.</summary>
    public string Path { get; }

    public ModelFolder Child(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_depth == MaximumDepth)
            throw new FormatException($"Models may be nested {MaximumDepth} times; '{Path}' is deeper");
        return new ModelFolder(_archive, _limit, $"{Path}{name}/", _depth + 1);
    }

    public bool Has(string name) => _archive.GetEntry(Path + name) is not null;

    /// <summary>A new entry; the one before it must be closed.</summary>
    public Stream Create(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _archive.CreateEntry(Path + name).Open();
    }

    public Stream? TryOpen(string name)
    {
        if (_archive.GetEntry(Path + name) is not { } entry)
            return null;
        _limit.Charge(entry);
        return entry.Open();
    }
}
