using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.ML;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests.Models;

/// <summary>Saves and loads models in memory, and puts what they give into words that can be compared.</summary>
internal static class ModelRoundTrip
{
    private const int MinimumCompressed = 1 << 16;

    public static byte[] Save(ITransformer model, DataViewSchema? schema)
    {
        using var stream = new MemoryStream();
        new MLContext().Model.Save(model, schema!, stream);
        return stream.ToArray();
    }

    public static ITransformer Load(byte[] zip, out DataViewSchema schema)
    {
        using var stream = new MemoryStream(zip);
        return new MLContext().Model.Load(stream, out schema);
    }

    /// <summary>The zip with some entries' bytes replaced; null leaves an entry out.</summary>
    public static byte[] Edit(byte[] zip, Func<string, byte[], byte[]?> edit, params (string Name, byte[] Content)[] added)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip)))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(content);
                if (edit(entry.FullName, content.ToArray()) is { } bytes)
                    Add(target, entry.FullName, bytes);
            }

            foreach (var (name, content) in added)
                Add(target, name, content);
        }

        return result.ToArray();
    }

    public static string Describe(DataViewSchema schema)
    {
        var text = new StringBuilder();
        foreach (var column in schema)
        {
            text.Append(CultureInfo.InvariantCulture, $"{column.Name}: {column.Type}{(column.IsHidden ? ", hidden" : "")}\n");
            foreach (var annotation in column.Annotations.Schema)
            {
                var value = Describe(column.Annotation(annotation.Name));
                text.Append(CultureInfo.InvariantCulture, $"  {annotation.Name}: {annotation.Type} = {value}\n");
            }
        }

        return text.ToString();
    }

    public static string Describe(IDataView data)
        => string.Join('\n', data.Schema.Select(column => $"{column.Index} {column.Name}: {Describe(data.Column(column))}"));

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        // To set a compressor up takes longer than all the rest of what is done to a small entry.
        var level = content.Length < MinimumCompressed ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
        using var stream = archive.CreateEntry(name, level).Open();
        stream.Write(content);
    }

    public static string Describe(object value)
        => value is object[] items
            ? $"[{string.Join(' ', items.Select(Describe))}]"
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
