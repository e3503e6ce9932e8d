using System.Text;

namespace Microsoft.ML;

/// <summary>What a model writes itself to: its own stream behind the header, named streams, and models inside it.</summary>
public sealed class ModelSaveContext : IDisposable
{
    private readonly ModelFolder _folder;
    private readonly MemoryStream _content = new();
    private VersionInfo? _version;

    internal readonly BinaryWriter Writer;

    internal ModelSaveContext(ModelFolder folder)
    {
        _folder = folder;
        Writer = new BinaryWriter(_content, Encoding.UTF8);
    }

    internal void CheckAtModel()
    {
        if (_version is not null || _content.Length > 0)
            throw new InvalidOperationException($"'{_folder.Path}': the model has begun to write itself already");
    }

    internal void SetVersionInfo(VersionInfo ver)
    {
        CheckAtModel();
        _version = ver;
    }

    internal void SaveString(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        Writer.Write(str);
    }

    internal void SaveNonEmptyString(string str)
    {
        ArgumentException.ThrowIfNullOrEmpty(str);
        Writer.Write(str);
    }

    internal void SaveStringOrNull(string? str)
    {
        Writer.Write(str is not null);
        if (str is not null)
            Writer.Write(str);
    }

    internal void SaveBinaryStream(string name, Action<BinaryWriter> action)
    {
        using var writer = new BinaryWriter(_folder.Create(name), Encoding.UTF8);
        action(writer);
    }

    internal void SaveTextStream(string name, Action<TextWriter> action)
    {
        using var writer = new StreamWriter(_folder.Create(name));
        action(writer);
    }

    /// <summary>A model inside this one, in a folder of its own.</summary>
    internal void SaveModel(object model, string name)
    {
        Action<ModelSaveContext> save = model switch
        {
            ICanSaveModel savable => savable.Save,
            ISavablePart part => part.Save,
            _ => throw new NotSupportedException(
                $"'{model.GetType()}' cannot be saved: it does not implement {nameof(ICanSaveModel)}"),
        };
        using var context = new ModelSaveContext(_folder.Child(name));
        save(context);
        context.WriteModel(model.GetType());
    }

    public void Dispose() => Writer.Dispose();

    // Last, as a zip takes one entry at a time and the model may have written others.
    private void WriteModel(Type type)
    {
        var version = _version ?? throw new InvalidOperationException($"'{type}' was saved without a call of {nameof(SetVersionInfo)}");
        Writer.Flush();
        using var stream = _folder.Create(ModelLoadContext.ModelStreamName);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        ModelHeader.Write(writer, version);
        writer.Flush();
        _content.WriteTo(stream);
    }
}
