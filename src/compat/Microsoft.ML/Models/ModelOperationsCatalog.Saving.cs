using System.IO.Compression;
using System.Text;

namespace Microsoft.ML;

public sealed partial class ModelOperationsCatalog
{
    private const string TransformerFolder = "TransformerChain";
    private const string SchemaStreamName = "Schema";

    public void Save(ITransformer model, DataViewSchema inputSchema, string filePath)
    {
        using var stream = File.Create(CheckPath(filePath));
        Save(model, inputSchema, stream);
    }

    /// <summary>Neither a model nor a schema is required, as in ML.NET.</summary>
    public void Save(ITransformer? model, DataViewSchema? inputSchema, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using var context = new ModelSaveContext(new ModelFolder(archive));
        context.SaveTextStream("TrainingInfo/Version.txt", writer => writer.Write(typeof(MLContext).Assembly.GetName().Version));
        if (model is not null)
            context.SaveModel(model, TransformerFolder);
        if (inputSchema is not null)
            context.SaveBinaryStream(SchemaStreamName, writer => SchemaFormat.Write(writer, inputSchema));
    }

    public ITransformer Load(string filePath, out DataViewSchema inputSchema)
    {
        using var stream = File.OpenRead(CheckPath(filePath));
        return Load(stream, out inputSchema);
    }

    /// <summary>The schema is null if none was saved.</summary>
    public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = Open(stream);
        try
        {
            var root = new ModelFolder(archive);
            var folder = root.Child(TransformerFolder);
            if (!folder.Has(ModelLoadContext.ModelStreamName))
            {
                throw new InvalidOperationException(
                    "Could not load legacy format model",
                    new InvalidOperationException($"Repository doesn't contain entry DataLoaderModel/{ModelLoadContext.ModelStreamName}"));
            }

            inputSchema = ReadSchema(root)!;
            return ModelLoadContext.Load<ITransformer>(Environment, folder);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The model cannot be read, the file is damaged: {exception.Message}", exception);
        }
    }

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

    private static string CheckPath(string filePath)
        => string.IsNullOrEmpty(filePath)
            ? throw new ArgumentOutOfRangeException(nameof(filePath), "filePath cannot be null or empty")
            : filePath;
}
