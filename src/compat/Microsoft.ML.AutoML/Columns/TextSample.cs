using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

/// <summary>The first lines of a text file as fields, split by the first separator that gives all of them the same number.</summary>
internal sealed class TextSample
{
    private static readonly char[] Separators = [',', '\t', ';', ' '];

    private TextSample(char separator, IReadOnlyList<string[]> lines) => (Separator, Lines) = (separator, lines);

    public char Separator { get; }

    public IReadOnlyList<string[]> Lines { get; }

    public static TextSample Read(MLContext context, InferenceRequest request)
    {
        foreach (var separator in request.Separator is { } given ? [given] : Separators)
        {
            var lines = Split(context, request, separator);
            if (lines.Count > 0 && lines[0].Length > 1 && lines.TrueForAll(line => line.Length == lines[0].Length))
                return new(separator, lines);
        }

        throw new InferenceException(
            InferenceExceptionType.ColumnSplit,
            "Unable to split the file provided into multiple, consistent columns. Readable formats include delimited files such as "
            + "CSV/TSV. Check for a consistent number of columns and proper escaping and quoting.");
    }

    private static List<string[]> Split(MLContext context, InferenceRequest request, char separator)
    {
        var loader = context.Data.CreateTextLoader(new TextLoader.Options
        {
            Separators = [separator],
            AllowQuoting = request.AllowQuoting ?? true,
            TrimWhitespace = request.TrimWhitespace,
            MaxRows = TextPurpose.SampleSize,
            Columns = [new("Fields", DataKind.String, [new TextLoader.Range { VariableEnd = true }])],
        });
        return [.. loader.Load(new MultiFileSource(request.Path)).GetColumn<VBuffer<ReadOnlyMemory<char>>>("Fields")
            .Select(fields => fields.DenseValues().Select(field => field.ToString()).ToArray())];
    }
}
