using System.Reflection;
using System.Text;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>What a model reads itself from: its own stream behind the header, named streams, and models inside it.</summary>
internal sealed class ModelLoadContext : IDisposable
{
    public const string ModelStreamName = "Model.key";

    private readonly ModelFolder _folder;
    private readonly ModelHeader _header;

    public readonly BinaryReader Reader;

    private ModelLoadContext(ModelFolder folder, Stream stream)
    {
        _folder = folder;
        Reader = new BinaryReader(stream, Encoding.UTF8);
        _header = ModelHeader.Read(Reader, folder.Path);
    }

    public void CheckAtModel(VersionInfo ver) => _header.Check(ver, _folder.Path);

    public string LoadString() => Reader.ReadString();

    public string LoadNonEmptyString()
        => LoadString() is { Length: > 0 } text ? text : throw new FormatException($"A text in '{_folder.Path}' is empty");

    public string? LoadStringOrNull() => Reader.ReadBoolean() ? LoadString() : null;

    public bool TryLoadBinaryStream(string name, Action<BinaryReader> action)
    {
        using var stream = _folder.TryOpen(name);
        if (stream is null)
            return false;
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        action(reader);
        return true;
    }

    public bool TryLoadTextStream(string name, Action<TextReader> action)
    {
        using var stream = _folder.TryOpen(name);
        if (stream is null)
            return false;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        action(reader);
        return true;
    }

    /// <summary>A model inside this one.</summary>
    internal T LoadModel<T>(IHostEnvironment env, string name)
        where T : class => Load<T>(env, _folder.Child(name));

    internal static T Load<T>(IHostEnvironment env, ModelFolder folder)
        where T : class
    {
        var stream = folder.TryOpen(ModelStreamName)
            ?? throw new InvalidOperationException($"Repository doesn't contain entry {folder.Path}{ModelStreamName}");
        using (stream)
        {
            using var context = new ModelLoadContext(folder, stream);
            return context.Create(env) as T
                ?? throw new FormatException(
                    $"'{folder.Path}' holds a '{context._header.LoaderSignature}', which is not what is needed there");
        }
    }

    public void Dispose() => Reader.Dispose();

    private object? Create(IHostEnvironment env)
    {
        var loader = env.ComponentCatalog.Find(_header.AssemblyName, _header.LoaderSignature)?.LoaderType.GetMethod(
            "Create",
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic,
            [typeof(IHostEnvironment), typeof(ModelLoadContext)]);
        if (loader is null)
        {
            throw new InvalidOperationException(
                $"'{_folder.Path}' cannot be loaded: no assembly '{_header.AssemblyName}' that is loaded or lies beside the program "
                + $"registers a loadable class '{_header.LoaderSignature}'");
        }

        return Generic.Invoke(loader, null, env, this);
    }
}
