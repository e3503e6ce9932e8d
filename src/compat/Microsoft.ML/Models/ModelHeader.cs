using System.Text;

namespace Microsoft.ML;

/// <summary>The beginning of each model in a model zip.</summary>
internal sealed record ModelHeader(
    string ModelSignature, uint VersionWritten, uint VersionReadable, string LoaderSignature, string AssemblyName)
{
    private const uint FormatVersion = 1;
    private const int MaximumAssemblyNameLength = 1024;

    private static ReadOnlySpan<byte> Magic => "NMLMODEL"u8;

    public static void Write(BinaryWriter writer, VersionInfo version)
    {
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(Encoding.ASCII.GetBytes(version.ModelSignature));
        writer.Write(version.VerWrittenCur);
        writer.Write(version.VerReadableCur);
        writer.Write(version.LoaderSignature);
        writer.Write(version.LoaderAssemblyName);
    }

    public static ModelHeader Read(BinaryReader reader, string folder)
    {
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new FormatException($"'{folder}' does not begin like a model of this library");
        if (reader.ReadUInt32() is not FormatVersion and var format)
        {
            throw new FormatException(
                $"'{folder}' is in format {format} of model files; this version of the library reads {FormatVersion}");
        }

        return new ModelHeader(
            Encoding.ASCII.GetString(reader.ReadBytes(VersionInfo.ModelSignatureLength)),
            reader.ReadUInt32(),
            reader.ReadUInt32(),
            ReadName(reader, VersionInfo.MaximumLoaderSignatureLength, folder),
            ReadName(reader, MaximumAssemblyNameLength, folder));
    }

    public void Check(VersionInfo expected, string folder)
    {
        if (ModelSignature != expected.ModelSignature)
            throw new FormatException($"'{folder}' has the model signature '{ModelSignature}' instead of '{expected.ModelSignature}'");
        if (LoaderSignature != expected.LoaderSignature && LoaderSignature != expected.LoaderSignatureAlt)
            throw new FormatException($"'{folder}' has the loader signature '{LoaderSignature}' instead of '{expected.LoaderSignature}'");
        if (VersionReadable > expected.VerWrittenCur)
        {
            throw new FormatException(
                $"'{folder}' was saved by a newer version: reading it takes version {VersionReadable} of '{LoaderSignature}', "
                + $"this is version {expected.VerWrittenCur}. Update the program");
        }

        if (VersionWritten < expected.VerWeCanReadBack)
        {
            throw new FormatException(
                $"'{folder}' is too old: version {VersionWritten} of '{LoaderSignature}' was written, "
                + $"{expected.VerWeCanReadBack} is the oldest that is read. Train and save the model again");
        }
    }

    private static string ReadName(BinaryReader reader, int maximumLength, string folder)
    {
        var length = reader.Read7BitEncodedInt();
        if (length <= 0 || length > 4 * maximumLength)
            throw new FormatException($"The header of '{folder}' is damaged: a name of {length} bytes");
        var bytes = reader.ReadBytes(length);
        if (bytes.Length < length)
            throw new EndOfStreamException($"The header of '{folder}' ends too early");
        return Encoding.UTF8.GetString(bytes);
    }
}
