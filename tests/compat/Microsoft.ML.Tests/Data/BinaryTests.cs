using System.Buffers.Binary;
using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class BinaryTests : IDisposable
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "data.bin");

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 100)]
    public void What_was_saved_is_loaded_again((string?, double, bool, byte, DateTime, DateTimeOffset)[] rows)
    {
        var table = Table(rows);
        Save(table);
        var loaded = _data.LoadFromBinary(FilePath);

        loaded.Schema.Select(column => column.ToString()).ShouldBe(table.Schema.Select(column => column.ToString()));
        loaded.GetColumn<string>("Text").ShouldBe(rows.Select(row => row.Item1 ?? ""));
        loaded.Read<double>("Real").ShouldBe(rows.Select(row => row.Item2));
        loaded.Read<bool>("Flag").ShouldBe(rows.Select(row => row.Item3));
        loaded.Read<uint>("Key").ShouldBe(rows.Select(row => (uint)row.Item4 % 4));
        loaded.Read<DateTime>("Time").ShouldBe(rows.Select(row => row.Item5));
        loaded.Read<DateTimeOffset>("Offset").ShouldBe(rows.Select(row => row.Item6));
        loaded.ReadVectors("Vector").ShouldBe(table.ReadVectors("Vector"));
    }

    [Fact]
    public void More_rows_than_a_block_holds_are_loaded_and_other_columns_are_skipped()
    {
        Save(Table(
        [
            .. Enumerable.Range(0, 3000)
                .Select(i => ($"row {i}", (double)i, i % 2 == 0, (byte)i, default(DateTime), default(DateTimeOffset))),
        ]));
        _data.LoadFromBinary(FilePath).Read<double>("Real").ShouldBe(Enumerable.Range(0, 3000).Select(i => (double)i));
        _data.LoadFromBinary(new MultiFileSource(FilePath)).GetColumn<string>("Text").Last().ShouldBe("row 2999");
    }

    [Fact]
    public void Key_values_are_kept()
    {
        var mlContext = new MLContext(seed: 1);
        var texts = new InMemoryTable().With("T", TextDataViewType.Instance, new[] { "b", "a", "b" }.Select(text => text.AsMemory()));
        Save(mlContext.Transforms.Conversion.MapValueToKey("T").Fit(texts).Transform(texts));

        var loaded = _data.LoadFromBinary(FilePath);
        loaded.Schema.Count.ShouldBe(1);
        mlContext.Transforms.Conversion.MapKeyToValue("T").Fit(loaded).Transform(loaded).GetColumn<string>("T").ShouldBe(["b", "a", "b"]);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        Save(Table([("text", 1, true, 2, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch), ("", 2, false, 0, default, default)]));
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Should.Throw<FormatException>(ReadAll, $"{length} of {whole.Length} bytes");
        }
    }

    [Property(MaxTest = 500)]
    public void A_damaged_file_is_read_or_refused(ushort position, byte value)
    {
        Save(Table([("text", 1, true, 2, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch)]));
        var bytes = File.ReadAllBytes(FilePath);
        bytes[position % bytes.Length] = value;
        File.WriteAllBytes(FilePath, bytes);
        if (Record.Exception(ReadAll) is { } exception)
            exception.ShouldBeOfType<FormatException>();
    }

    [Fact]
    public void A_length_that_the_file_does_not_have_is_refused_before_memory_is_taken()
    {
        Save(Table([("text", 1, true, 2, default, default)]));
        var bytes = File.ReadAllBytes(FilePath);
        for (var position = 12; position <= bytes.Length - sizeof(int); position++)
        {
            var damaged = bytes.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(position), int.MaxValue);
            File.WriteAllBytes(FilePath, damaged);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Record.Exception(ReadAll);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000, $"position {position}");
        }
    }

    private static InMemoryTable Table((string? Text, double Real, bool Flag, byte Key, DateTime Time, DateTimeOffset Offset)[] rows)
        => new InMemoryTable().With("Text", TextDataViewType.Instance, rows.Select(row => (row.Text ?? "").AsMemory()))
            .With("Real", NumberDataViewType.Double, rows.Select(row => row.Real))
            .With("Flag", BooleanDataViewType.Instance, rows.Select(row => row.Flag))
            .With("Key", new KeyDataViewType(typeof(uint), 3), rows.Select(row => (uint)row.Key % 4))
            .With("Time", DateTimeDataViewType.Instance, rows.Select(row => row.Time))
            .With("Offset", DateTimeOffsetDataViewType.Instance, rows.Select(row => row.Offset))
            .With("Vector", new VectorDataViewType(NumberDataViewType.Single), rows.Select(row => row.Flag
                ? new VBuffer<float>(100, 2, [1, row.Key], [3, 50])
                : new VBuffer<float>(row.Key % 5, new float[5])));

    private void Save(IDataView data)
    {
        using var stream = File.Create(FilePath);
        _data.SaveAsBinary(data, stream);
    }

    // A preview leaves vectors as they are: a damaged one may have billions of slots, all of them zero.
    private void ReadAll() => _data.LoadFromBinary(FilePath).Preview();
}
