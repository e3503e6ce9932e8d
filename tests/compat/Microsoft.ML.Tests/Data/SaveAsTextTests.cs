using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class SaveAsTextTests : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("SaveAsText default")]
    [InlineData("SaveAsText no schema, forceDense")]
    [InlineData("SaveAsText no header, no schema")]
    public void The_text_is_that_of_ML_NET(string name)
    {
        var golden = Golden.Case("textloader", name);
        var api = (string)golden["api"]!;
        var path = _folder.Write("data.csv", "a,b,c,s\n1,2.5,0,x y\n0,0,0,\n-1,NaN,1e-7,\"q\"\n");
        var data = _data.LoadFromTextFile<Row>(path, separatorChar: ',', hasHeader: true);
        using var stream = new MemoryStream();
        _data.SaveAsText(
            data,
            stream,
            headerRow: !api.Contains("headerRow: false", StringComparison.Ordinal),
            schema: !api.Contains("schema: false", StringComparison.Ordinal),
            forceDense: api.Contains("forceDense: true", StringComparison.Ordinal));
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe((string)golden["expected"]!["text"]!);
    }

    [Property(MaxTest = 200)]
    public void What_was_saved_is_loaded_again((string?, float, bool, byte)[] rows, bool header, byte separator)
    {
        var texts = Array.ConvertAll(
            rows, row => string.Concat((row.Item1 ?? "").Where(character => !char.IsSurrogate(character))).AsMemory());
        var reals = Array.ConvertAll(rows, row => row.Item2);
        var flags = Array.ConvertAll(rows, row => row.Item3);
        var keys = Array.ConvertAll(rows, row => (uint)row.Item4 % 4);
        var vectors = Array.ConvertAll(rows, row => new VBuffer<float>(2, [row.Item2, row.Item4]));
        var key = new KeyDataViewType(typeof(uint), 3);
        var table = new InMemoryTable().With("Text", TextDataViewType.Instance, texts).With("Real", NumberDataViewType.Single, reals)
            .With("Flag", BooleanDataViewType.Instance, flags).With("Key", key, keys)
            .With("Vector", new VectorDataViewType(NumberDataViewType.Single, 2), vectors);
        var separators = "\t,; |-.1";
        var separatorChar = separators[separator % separators.Length];

        var loaded = _data.LoadFromTextFile(Save(table, separatorChar, header), new TextLoader.Options
        {
            Columns =
            [
                new("Text", DataKind.String, 0), new("Real", DataKind.Single, 1), new("Flag", DataKind.Boolean, 2),
                new("Key", DataKind.UInt32, [new TextLoader.Range(3)], new KeyCount(3)), new("Vector", DataKind.Single, 4, 5),
            ],
            Separators = [separatorChar],
            HasHeader = header,
            AllowQuoting = true,
            ReadMultilines = true,
            TrimWhitespace = true,
        });

        loaded.GetColumn<string>("Text").ShouldBe(texts.Select(text => text.ToString()));
        loaded.Read<float>("Real").ShouldBe(reals);
        loaded.Read<bool>("Flag").ShouldBe(flags);
        loaded.Read<uint>("Key").ShouldBe(keys);
        loaded.ReadVectors("Vector").ShouldBe(vectors.Select(vector => vector.GetValues().ToArray()));
    }

    [Fact]
    public void Times_are_loaded_again()
    {
        DateTime[] times = [new(2024, 2, 29, 23, 59, 58, 123, DateTimeKind.Utc), default];
        TimeSpan[] spans = [new(-1, 2, 3, 4, 5), TimeSpan.MaxValue];
        DateTimeOffset[] offsets = [new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(5)), DateTimeOffset.UnixEpoch];
        var table = new InMemoryTable().With("T", DateTimeDataViewType.Instance, times)
            .With("S", TimeSpanDataViewType.Instance, spans).With("O", DateTimeOffsetDataViewType.Instance, offsets);
        var loaded = _data.LoadFromTextFile(
            Save(table, ',', header: true),
            [new("T", DataKind.DateTime, 0), new("S", DataKind.TimeSpan, 1), new("O", DataKind.DateTimeOffset, 2)],
            ',',
            hasHeader: true);
        loaded.Read<DateTime>("T").ShouldBe(times);
        loaded.Read<TimeSpan>("S").ShouldBe(spans);
        loaded.Read<DateTimeOffset>("O").ShouldBe(offsets);
    }

    [Fact]
    public void Slot_names_become_the_header()
    {
        var names = new DataViewSchema.Annotations.Builder();
        ReadOnlyMemory<char>[] texts = ["a b".AsMemory(), "c\td".AsMemory()];
        var type = new VectorDataViewType(TextDataViewType.Instance, 2);
        names.Add(
            "SlotNames", type, (ref VBuffer<ReadOnlyMemory<char>> value) => value = new VBuffer<ReadOnlyMemory<char>>(2, texts));
        var table = new InMemoryTable().With(
            "V", new VectorDataViewType(NumberDataViewType.Single, 2), [new VBuffer<float>(2, [1, 2])], names.ToAnnotations());
        File.ReadAllLines(Save(table, '\t', header: true)).ShouldContain("a b\t\"c\td\"");
    }

    [Fact]
    public void A_column_that_lines_cannot_hold_is_refused_by_name()
    {
        var table = new InMemoryTable().With("Ragged", new VectorDataViewType(NumberDataViewType.Single), Array.Empty<VBuffer<float>>());
        Should.Throw<ArgumentOutOfRangeException>(() => Save(table, ',', header: false)).Message.ShouldContain("'Ragged'");
    }

    private string Save(IDataView data, char separator, bool header)
    {
        var path = Path.Combine(_folder.Path, "saved.txt");
        using (var stream = File.Create(path))
            _data.SaveAsText(data, stream, separator, header);
        return path;
    }

    private sealed class Row
    {
        [LoadColumn(0, 2)]
        [VectorType(3)]
        public float[]? V { get; set; }

        [LoadColumn(3)]
        public string? S { get; set; }
    }
}
