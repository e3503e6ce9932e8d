using System.IO.Compression;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class ModelOperationsCatalog
{
    private const string TransformerFolder = "TransformerChain";
    private const string LoaderFolder = "DataLoaderModel";
    private const string SchemaStreamName = "Schema";

    public void Save(ITransformer model, DataViewSchema inputSchema, string filePath)
    {
        using var stream = File.Create(CheckPath(filePath));
        Save(model, inputSchema, stream);
    }

    /// <summary>Neither a model nor a schema is required, as in ML.NET.</summary>
    public void Save(ITransformer? model, DataViewSchema? inputSchema, Stream stream)
        => Write(stream, context =>
        {
            if (model is not null)
                context.SaveModel(model, TransformerFolder);
            if (inputSchema is not null)
                context.SaveBinaryStream(SchemaStreamName, writer => SchemaFormat.Write(writer, inputSchema));
        });

    public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, string filePath)
    {
        using var stream = File.Create(CheckPath(filePath));
        Save(model, loader, stream);
    }

    public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loader);
        var chain = model as TransformerChain<ITransformer> ?? new TransformerChain<ITransformer>(model);
        Write(stream, context => context.SaveModel(new CompositeDataLoader<TSource, ITransformer>(loader, chain), LoaderFolder));
    }

    private static void Write(Stream stream, Action<ModelSaveContext> save)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using var context = new ModelSaveContext(new ModelFolder(archive, ReadLimit.None));
        context.SaveTextStream("TrainingInfo/Version.txt", writer => writer.Write(typeof(MLContext).Assembly.GetName().Version));
        save(context);
    }

    private static string CheckPath(string filePath)
        => string.IsNullOrEmpty(filePath)
            ? throw new ArgumentOutOfRangeException(nameof(filePath), "filePath cannot be null or empty")
            : filePath;
}
