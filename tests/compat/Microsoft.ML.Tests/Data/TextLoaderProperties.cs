using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class TextLoaderProperties : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 300)]
    public void Quoted_texts_come_back_as_they_were((string?, string?)[] rows)
    {
        var expected = rows.Select(row => (First: Text(row.Item1), Second: Text(row.Item2))).ToArray();
        var content = string.Concat(expected.Select(row => $"{Quote(row.First)},{Quote(row.Second)}\n"));
        var data = _data.LoadFromTextFile(_folder.Write("data.csv", content), new TextLoader.Options
        {
            Columns = [new("A", DataKind.String, 0), new("B", DataKind.String, 1)],
            Separators = [','],
            AllowQuoting = true,
            ReadMultilines = true,
        });
        data.GetColumn<string>("A").ShouldBe(expected.Select(row => row.First));
        data.GetColumn<string>("B").ShouldBe(expected.Select(row => row.Second));
    }

    [Property(MaxTest = 300)]
    public void Numbers_are_rounded_as_the_framework_rounds_them(NormalFloat[] numbers, byte digits)
    {
        string[] formats = ["R", "E" + (digits % 20), "F" + (digits % 12)];
        var texts = numbers.SelectMany(number => formats.Select(format => number.Item.ToString(format, CultureInfo.InvariantCulture)))
            .Append("0").ToArray();
        var data = _data.LoadFromTextFile(
            _folder.Write("data.csv", string.Join('\n', texts)), [new("S", DataKind.Single, 0), new("D", DataKind.Double, 0)]);
        data.GetColumn<float>("S").ShouldBe(texts.Select(text => float.Parse(text, CultureInfo.InvariantCulture)));
        data.GetColumn<double>("D").ShouldBe(texts.Select(text => double.Parse(text, CultureInfo.InvariantCulture)));
    }

    [Property(MaxTest = 60)]
    public void Threads_change_no_row_and_no_error(NonEmptyArray<string?> texts, NormalFloat[] numbers, PositiveInt maximum, byte options)
    {
        // Some lines over and over, until other threads take part; quotes in them may join lines.
        string[] lines = [.. texts.Item.Select(Text), .. numbers.Select((number, i) => $"{Text(texts.Item[0])},{number.Item:R},{i}")];
        var once = string.Join('\n', lines) + "\n";
        var content = string.Concat(Enumerable.Repeat(once, 1 + (200_000 / once.Length)));
        List<string> Read(bool threads)
        {
            var loader = _data.CreateTextLoader(new TextLoader.Options
            {
                Columns = [new("T", DataKind.String, 0), new("S", DataKind.Single, 1), new("I", DataKind.Int32, 2)],
                Separators = [','],
                AllowQuoting = true,
                ReadMultilines = options % 2 == 0,
                AllowSparse = options % 7 == 0,
                MaxRows = options % 3 == 0 ? 100L * maximum.Item : null,
                UseThreads = threads,
            });
            return ReadUntilError(loader.Load(new TextSourceInMemory(content)));
        }
        Read(threads: true).ShouldBe(Read(threads: false));
    }

    [Fact]
    public void A_decimal_right_between_two_floats_is_rounded_once()
    {
        // 1 + 2^-24 is halfway; the digit behind it decides, but only the last of them are lost in a double.
        string[] texts = ["1.000000059604645", "1.000000059604644", "16777217", "16777219", "0.000000059604645"];
        var data = _data.LoadFromTextFile(_folder.Write("data.csv", string.Join('\n', texts)), [new("S", DataKind.Single, 0)]);
        data.GetColumn<float>("S").ShouldBe(texts.Select(text => float.Parse(text, CultureInfo.InvariantCulture)));
    }

    private static List<string> ReadUntilError(IDataView data)
    {
        using var cursor = data.GetRowCursor(data.Schema);
        var text = cursor.GetGetter<ReadOnlyMemory<char>>(data.Schema[0]);
        var real = cursor.GetGetter<float>(data.Schema[1]);
        var integer = cursor.GetGetter<int>(data.Schema[2]);
        (ReadOnlyMemory<char> Text, float Real, int Integer) row = default;
        var rows = new List<string>();
        try
        {
            while (cursor.MoveNext())
            {
                text(ref row.Text);
                real(ref row.Real);
                integer(ref row.Integer);
                rows.Add($"{row}");
            }
        }
        catch (FormatException exception)
        {
            rows.Add(exception.Message);
        }
        return rows;
    }

    // Half a surrogate pair has no UTF-8.
    private static string Text(string? text) => string.Concat((text ?? "").Where(character => !char.IsSurrogate(character)));

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
