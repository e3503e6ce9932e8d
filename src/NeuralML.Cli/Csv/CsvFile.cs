using System.Text;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Csv;

/// <summary>A CSV file with a header.</summary>
internal sealed class CsvFile
{
    private readonly Encoding _encoding;

    private CsvFile(string path, Encoding encoding, char separator, string[] columns)
    {
        Path = path;
        _encoding = encoding;
        Separator = separator;
        Columns = columns;
    }

    public string Path { get; }

    public char Separator { get; }

    /// <summary>The names in the header, each a different one.</summary>
    public IReadOnlyList<string> Columns { get; }

    public CsvNumbers Numbers => new(Separator);

    /// <param name="path">The file.</param>
    /// <param name="separator">Between its fields; null to find out.</param>
    /// <exception cref="UserException">There is no such file, or it has no header.</exception>
    public static CsvFile Open(string path, char? separator)
    {
        if (Directory.Exists(path))
            throw new UserException($"'{path}' is a folder; give a CSV file.");
        if (!File.Exists(path))
            throw new UserException($"There is no file '{path}'.");
        var encoding = TextEncoding.Of(path);
        var found = separator ?? Separators.Infer(path, () => OpenText(path, encoding));
        using var reader = new CsvReader(path, OpenText(path, encoding), found);
        if (!reader.Read())
            throw new UserException($"'{path}' is empty; its first line must name the columns.");
        return new CsvFile(path, encoding, found, Header.UniqueNames(reader.Fields));
    }

    /// <summary>Reads the rows below the header.</summary>
    public CsvReader OpenRows()
    {
        var reader = new CsvReader(Path, OpenText(Path, _encoding), Separator);
        reader.Read();
        reader.Width = Columns.Count;
        return reader;
    }

    /// <summary>Where a column is.</summary>
    /// <returns>Null if there is none of this name.</returns>
    public int? IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i], name, StringComparison.Ordinal))
                return i;
        }

        return null;
    }

    private static StreamReader OpenText(string path, Encoding encoding)
        => new(path, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
}
