using System.IO.Compression;
using System.Text;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class ModelOperationsCatalog
{
    public ITransformer Load(string filePath, out DataViewSchema inputSchema)
    {
        using var stream = File.OpenRead(CheckPath(filePath));
        return Load(stream, out inputSchema);
    }

    /// <summary>The schema is that of the loader if one was saved, and null if neither was.</summary>
    public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
    {
        (var model, inputSchema) = Read(stream, root =>
        {
            var folder = root.Child(TransformerFolder);
            if (folder.Has(ModelLoadContext.ModelStreamName))
            {
                var schema = ReadSchema(root)!;
                return (ModelLoadContext.Load<ITransformer>(Environment, folder), schema);
            }

            if (!root.Child(LoaderFolder).Has(ModelLoadContext.ModelStreamName))
                throw new InvalidOperationException("Could not load legacy format model", NoLoader());
            var composite = ReadComposite(root);
            return (composite.Model, composite.InputSchema);
        });
        return model;
    }

    public ITransformer LoadWithDataLoader(string filePath, out IDataLoader<IMultiStreamSource> loader)
    {
        using var stream = File.OpenRead(CheckPath(filePath));
        return LoadWithDataLoader(stream, out loader);
    }

    public ITransformer LoadWithDataLoader(Stream stream, out IDataLoader<IMultiStreamSource> loader)
    {
        var composite = Read(stream, root => root.Child(LoaderFolder).Has(ModelLoadContext.ModelStreamName)
            ? ReadComposite(root) as CompositeDataLoader<IMultiStreamSource, ITransformer>
                ?? throw new InvalidOperationException("The loader of the model does not read files; load the model alone with Load")
            : throw NoLoader());
        loader = composite.Loader;
        return composite.Transformer;
    }

    private static T Read<T>(Stream stream, Func<ModelFolder, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = stream.CanSeek ? null : new MemoryStream();
        if (copy is not null)
            stream.CopyTo(copy);
        using var archive = Open(copy ?? stream);
        try
        {
            return read(new ModelFolder(archive, ReadLimit.For((copy ?? stream).Length)));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The model cannot be read, the file is damaged: {exception.Message}", exception);
        }
    }

    private ICompositeDataLoader ReadComposite(ModelFolder root)
        => ModelLoadContext.Load<ICompositeDataLoader>(Environment, root.Child(LoaderFolder));

    private static InvalidOperationException NoLoader()
        => new($"Repository doesn't contain entry {LoaderFolder}/{ModelLoadContext.ModelStreamName}");

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException exception)
        {
            throw new FormatException("Failed to open a zip archive", exception);
        }
    }

    private static DataViewSchema? ReadSchema(ModelFolder root)
    {
        using var stream = root.TryOpen(SchemaStreamName);
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        return SchemaFormat.Read(reader);
    }
}
