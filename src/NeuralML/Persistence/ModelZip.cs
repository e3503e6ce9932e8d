using System.Security.Cryptography;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Runtime;
using NeuralML.Persistence;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ModelZip), null, typeof(SignatureLoadModel), "NeuralML model", ModelZip.LoaderSignature)]

namespace NeuralML.Persistence;

/// <summary>All that NeuralML needs of what ML.NET keeps internal; no other file touches it.</summary>
internal static class ModelZip
{
    public const string LoaderSignature = "NeuralMLModel";

    private const string ConfigStream = "Config.json";
    private const string StateStream = "State.safetensors";
    private const int LongestConfig = 1 << 26;

    // Bump the first with each change of the format, and the second with one that readers until then cannot cope with.
    private static readonly VersionInfo s_version = new(
        modelSignature: "NEURALML",
        verWrittenCur: 0x00010001,
        verReadableCur: 0x00010001,
        verWeCanReadBack: 0x00010001,
        loaderSignature: LoaderSignature,
        loaderAssemblyName: typeof(ModelZip).Assembly.FullName!);

    /// <summary>Whether the operations of a context are cancelled.</summary>
    public static bool IsCanceled(IHostEnvironment environment) => environment is ICancelable { IsCanceled: true };

    /// <summary>A shape with the columns of a schema added; one of the same name takes the old one's place.</summary>
    public static SchemaShape AddColumns(SchemaShape shape, DataViewSchema added)
    {
        var names = added.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return new SchemaShape(shape.Where(column => !names.Contains(column.Name)).Concat(SchemaShape.Create(added)));
    }

    /// <param name="context">The folder of the model in the zip.</param>
    /// <param name="kind">What reads it, one of <see cref="ModelKinds"/>.</param>
    /// <param name="config">What the model is, in JSON.</param>
    /// <param name="state">What it has learned.</param>
    public static void Save(ModelSaveContext context, string kind, string config, StateWriter state)
    {
        context.CheckAtModel();
        context.SetVersionInfo(s_version);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = Encoding.UTF8.GetBytes(config);
        hash.AppendData(bytes);
        context.SaveBinaryStream(ConfigStream, writer => writer.Write(bytes));
        context.SaveBinaryStream(StateStream, writer =>
        {
            using var hashing = new HashingStream(writer.BaseStream, hash);
            SafetensorsWriter.Write(hashing, state.Tensors);
        });
        context.Writer.Write(kind);
        context.Writer.Write(hash.GetHashAndReset());
    }

    // ML.NET calls it by name when it loads a model.
    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(s_version);
        try
        {
            return Read(ctx);
        }
        catch (Exception error) when (error is EndOfStreamException or InvalidDataException)
        {
            throw new FormatException($"The model cannot be read, the file is damaged: {error.Message}", error);
        }
    }

    private static ITransformer Read(ModelLoadContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var kind = context.Reader.ReadString();
        var expected = context.Reader.ReadBytes(SHA256.HashSizeInBytes);
        var config = "";
        IReadOnlyDictionary<string, StoredTensor> tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        var complete = context.TryLoadBinaryStream(ConfigStream, reader => config = ReadConfig(new HashingStream(reader.BaseStream, hash)))
            && context.TryLoadBinaryStream(
                StateStream, reader => tensors = SafetensorsReader.Read(new HashingStream(reader.BaseStream, hash)));
        if (!complete || !expected.AsSpan().SequenceEqual(hash.GetHashAndReset()))
        {
            throw new FormatException(
                complete ? "The model cannot be read, the file is damaged: its content does not match its checksum."
                    : $"The model cannot be read, the file is damaged: it lacks {ConfigStream} or {StateStream}.");
        }

        return ModelKinds.Read(kind, new SavedModel(config, new StateReader(tensors)));
    }

    private static string ReadConfig(Stream stream)
    {
        var text = new MemoryStream();
        Span<byte> block = stackalloc byte[4096];
        for (int count; (count = stream.Read(block)) > 0;)
        {
            text.Write(block[..count]);
            if (text.Length > LongestConfig)
                throw new FormatException($"The configuration of the model has more than {LongestConfig} bytes.");
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
