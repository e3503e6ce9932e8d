using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public class ObjectRowsTests
{
    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;

    [Fact]
    public void Objects_with_members_of_every_type_come_back_as_they_were()
    {
        var row = new Everything
        {
            Field = 1.5f, SByte = -1, Byte = 2, Int16 = -3, UInt16 = 4, Int32 = -5, UInt32 = 6, Int64 = -7, UInt64 = 8,
            Double = 9.5, Boolean = true, Text = "text", Memory = "memory".AsMemory(), Time = new DateTime(2020, 1, 31, 0, 0, 0, DateTimeKind.Utc),
            Offset = new DateTimeOffset(2020, 1, 31, 0, 0, 0, TimeSpan.FromHours(1)), Span = TimeSpan.FromMinutes(3),
            Numbers = [1, 2, 3], Texts = ["a", "b"], Sparse = new VBuffer<double>(5, 1, [7.5], [2]), Id = new DataViewRowId(1, 2),
        };
        var result = _data.CreateEnumerable<Everything>(_data.LoadFromEnumerable([row]), reuseRowObject: false).ShouldHaveSingleItem();
        result.Memory.ToString().ShouldBe("memory");
        result.Sparse.DenseValues().ShouldBe([0, 0, 7.5, 0, 0]);
        row.Memory = result.Memory = default;
        row.Sparse = result.Sparse = default;
        result.ShouldBeEquivalentTo(row);
    }

    [Fact]
    public void Columns_have_the_types_of_the_members_fields_first()
        => _data.LoadFromEnumerable(Array.Empty<Attributed>()).Schema.Select(column => $"{column.Name}: {column.Type}").ShouldBe(
            ["Field: Single", "Features: Vector<Single, 3>", "Any: Vector<Single>", "Grid: Vector<Int32, 2, 3>", "Key: Key<UInt32, 0-3>"]);

    [Fact]
    public void An_anonymous_class_can_be_loaded()
        => _data.LoadFromEnumerable([new { Value = "green" }, new { Value = "red" }]).GetColumn<string>("Value").ShouldBe(["green", "red"]);

    [SkippableFact]
    public void Keys_count_from_zero_on_the_way_in_and_are_raw_on_the_way_out()
    {
        var golden = Golden.Case("transforms", "key column: from a class and back");
        var data = _data.LoadFromEnumerable(golden["input"]!["property values"]!.AsArray().Select(value => new KeyRow { Key = (uint)value! }));
        data.Schema["Key"].Type.ToString().ShouldBe((string)golden["expected"]!["type"]!);
        var raw = golden["expected"]!["raw values read by a cursor"]!.AsArray().Select(value => (uint)value!).ToArray();
        data.GetColumn<uint>("Key").ShouldBe(raw);
        _data.CreateEnumerable<KeyRow>(data, false).Select(row => row.Key).ShouldBe(raw);
        _data.CreateEnumerable<PlainKeyRow>(data, false).Select(row => row.Key).ShouldBe(raw);
    }

    [Fact]
    public void Each_object_has_arrays_of_its_own_unless_it_is_used_again()
    {
        var data = _data.LoadFromEnumerable(Enumerable.Range(0, 3).Select(i => new Vectors { Numbers = [i], Buffer = new VBuffer<float>(1, [i]) }));
        var rows = _data.CreateEnumerable<Vectors>(data, reuseRowObject: false).ToArray();
        rows.Select(row => row.Numbers![0]).ShouldBe([0, 1, 2]);
        rows.Select(row => row.Buffer.GetItemOrDefault(0)).ShouldBe([0, 1, 2]);

        var reused = _data.CreateEnumerable<Vectors>(data, reuseRowObject: true).Select(row => (row, row.Numbers, First: row.Numbers![0])).ToArray();
        reused.Select(found => found.First).ShouldBe([0, 1, 2]);
        reused.Select(found => found.row).Distinct().ShouldHaveSingleItem();
        reused.Select(found => found.Numbers).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_schema_definition_renames_and_types_a_column()
    {
        var definition = SchemaDefinition.Create(typeof(Vectors));
        definition["Numbers"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 2);
        definition["Numbers"].ColumnName = "Features";
        definition["Features"].AddAnnotation("IsNormalized", true, BooleanDataViewType.Instance);
        var schema = _data.LoadFromEnumerable([new Vectors { Numbers = [1, 2] }], definition).Schema;
        schema["Features"].Type.ToString().ShouldBe("Vector<Single, 2>");
        schema["Features"].IsNormalized().ShouldBeTrue();

        definition["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Double, 2);
        Should.Throw<InvalidOperationException>(() => _data.LoadFromEnumerable(Array.Empty<Vectors>(), definition)).Message.ShouldContain("'Numbers'");
    }

    [Fact]
    public void A_data_schema_gives_the_members_their_types()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("Numbers", new VectorDataViewType(NumberDataViewType.Single, 1));
        _data.LoadFromEnumerable([new Vectors { Numbers = [1] }], builder.ToSchema()).Schema["Numbers"].Type.ToString().ShouldBe("Vector<Single, 1>");
    }

    [Fact]
    public void A_member_that_is_no_column_type_is_refused_by_name()
        => Should.Throw<ArgumentOutOfRangeException>(() => _data.LoadFromEnumerable(Array.Empty<Odd>())).Message.ShouldContain("Inner");

    [Fact]
    public void Two_members_of_one_column_name_are_refused()
        => Should.Throw<InvalidOperationException>(() => _data.LoadFromEnumerable(Array.Empty<Twice>())).Message.ShouldContain("'A'");

    [Fact]
    public void A_null_row_is_refused_when_it_is_read()
        => Should.Throw<InvalidOperationException>(() => _data.LoadFromEnumerable([new KeyRow(), null!]).GetColumn<uint>("Key").ToArray())
            .Message.ShouldContain("Row 1");

    [Fact]
    public void A_list_knows_its_count_and_a_sequence_does_not()
    {
        _data.LoadFromEnumerable(new List<KeyRow> { new(), new() }).GetRowCount().ShouldBe(2);
        _data.LoadFromEnumerable(Enumerable.Range(0, 2).Select(_ => new KeyRow()).Where(_ => true)).GetRowCount().ShouldBeNull();
    }

    [Fact]
    public void Reading_a_text_of_null_gives_an_empty_one()
        => _data.LoadFromEnumerable([new { Text = (string?)null }]).GetColumn<string>("Text").ShouldBe([""]);

    private sealed class Everything
    {
        public float Field;

        public sbyte SByte { get; set; }

        public byte Byte { get; set; }

        public short Int16 { get; set; }

        public ushort UInt16 { get; set; }

        public int Int32 { get; set; }

        public uint UInt32 { get; set; }

        public long Int64 { get; set; }

        public ulong UInt64 { get; set; }

        public double Double { get; set; }

        public bool Boolean { get; set; }

        public string? Text { get; set; }

        public ReadOnlyMemory<char> Memory { get; set; }

        public DateTime Time { get; set; }

        public DateTimeOffset Offset { get; set; }

        public TimeSpan Span { get; set; }

        public int[]? Numbers { get; set; }

        public string[]? Texts { get; set; }

        public VBuffer<double> Sparse { get; set; }

        public DataViewRowId Id { get; set; }
    }

    private sealed class Attributed
    {
        public float Field = 1;

        [ColumnName("Features")]
        [VectorType(3)]
        public float[]? Named { get; set; }

        public float[]? Any { get; set; }

        [VectorType(2, 3)]
        public int[]? Grid { get; set; }

        [KeyType(4)]
        public uint Key { get; set; }

        [NoColumn]
        public object? Other { get; set; }
    }

    private sealed class KeyRow
    {
        [KeyType(4)]
        public uint Key { get; set; }
    }

    private sealed class PlainKeyRow
    {
        public uint Key { get; set; }
    }

    private sealed class Vectors
    {
        public float[]? Numbers { get; set; }

        [NoColumn]
        public int Ignored { get; set; }

        public VBuffer<float> Buffer { get; set; }
    }

    private sealed class Odd
    {
        public Odd? Inner { get; set; }
    }

    private sealed class Twice
    {
        public float A { get; set; }

        [ColumnName("A")]
        public float B { get; set; }
    }
}
