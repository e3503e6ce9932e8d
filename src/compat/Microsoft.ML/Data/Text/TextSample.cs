namespace Microsoft.ML.Data;

/// <summary>What is known of the lines before they are loaded.</summary>
/// <param name="FieldCount">How many fields a line has.</param>
/// <param name="FieldNames">The fields of the header.</param>
internal sealed record TextSample(int? FieldCount, string[]? FieldNames)
{
    public static TextSample Create(TextLoader.Options options, LineSyntax syntax, IMultiStreamSource? dataSample)
    {
        if (options.InputSize < 1)
            throw new ArgumentOutOfRangeException(nameof(options.InputSize), "The number of fields must be positive");
        var firstLine = dataSample is null ? null : TextFileReader.FirstLine(dataSample, syntax);
        var names = string.IsNullOrWhiteSpace(options.HeaderFile)
            ? options.HasHeader ? firstLine : null
            : TextFileReader.FirstLine(new MultiFileSource(options.HeaderFile), syntax)
                ?? throw new ArgumentException($"The header file '{options.HeaderFile}' is empty", nameof(options.HeaderFile));
        return new TextSample(options.InputSize ?? firstLine?.Length, names);
    }
}
