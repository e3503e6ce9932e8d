using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Data;

public sealed class DatabaseLoaderTests : IDisposable
{
    private const string Select = "SELECT A, B, Name, Flag, Kind, At FROM Rows ORDER BY A";

    private readonly DataOperationsCatalog _data = new MLContext(seed: 1).Data;
    private readonly TemporaryFolder _folder = new();
    private readonly string _connectionString;

    public DatabaseLoaderTests()
    {
        // Without a pool the file is free when its folder is deleted.
        _connectionString = $"Data Source={Path.Combine(_folder.Path, "rows.db")};Pooling=False";
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE Rows (A REAL, B REAL, Name TEXT, Flag INTEGER, Kind INTEGER, At TEXT);
            INSERT INTO Rows VALUES
                (1, 2.5, 'first', 1, 0, '2024-02-29 12:00:00'), (2, NULL, NULL, 0, 2, NULL), (3, 4, 'third', 1, 7, NULL);
            """;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_class_is_loaded_by_member_names_field_names_and_indexes()
    {
        var rows = _data.CreateEnumerable<Row>(_data.CreateDatabaseLoader<Row>().Load(Source(Select)), reuseRowObject: false).ToArray();

        rows.Select(row => row.A).ShouldBe([1, 2, 3]);
        rows.Select(row => row.Text).ShouldBe(["first", "", "third"]);
        rows.Select(row => row.Flag).ShouldBe([true, false, true]);
        rows[0].Pair.ShouldBe([1, 2.5f]);
        rows[1].Pair.ShouldBe([2, float.NaN]);
        rows[0].At.ShouldBe(new DateTime(2024, 2, 29, 12, 0, 0));
        rows[1].At.ShouldBe(default);
    }

    [Fact]
    public void Keys_count_from_zero_and_what_is_no_key_is_missing()
    {
        var column = new DatabaseLoader.Column("Kind", DbType.UInt32, [new DatabaseLoader.Range("kind")], new KeyCount(3));
        var data = _data.CreateDatabaseLoader(column).Load(Source(Select));
        data.Schema["Kind"].Type.ToString().ShouldBe("Key<UInt32, 0-2>");
        data.Read<uint>("Kind").ShouldBe([1, 3, 0]);
    }

    [Fact]
    public void Rows_are_read_anew_by_each_cursor()
    {
        var options = new DatabaseLoader.Options { Columns = [new("A", DbType.Double, 0), new("AB", DbType.Single, 0, 1)] };
        var data = _data.CreateDatabaseLoader(options).Load(Source(Select));
        data.Read<double>("A").ShouldBe([1, 2, 3]);
        data.ReadVectors("AB").ShouldBe([[1, 2.5f], [2, float.NaN], [3, 4]]);
        data.Read<double>("A").ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_field_that_the_result_lacks_is_named()
    {
        var byName = _data.CreateDatabaseLoader(new DatabaseLoader.Column { Name = "Nope" }).Load(Source(Select));
        Should.Throw<InvalidOperationException>(() => byName.Read<float>("Nope")).Message.ShouldContain("'Nope'");
        var byIndex = _data.CreateDatabaseLoader(new DatabaseLoader.Column("X", DbType.Single, 6)).Load(Source(Select));
        Should.Throw<InvalidOperationException>(() => byIndex.Read<float>("X")).Message.ShouldContain("field 6");
    }

    [Fact]
    public void A_value_of_another_type_is_named()
    {
        var data = _data.CreateDatabaseLoader(new DatabaseLoader.Column("Number", DbType.Single, 2)).Load(Source(Select));
        var message = Should.Throw<FormatException>(() => data.Read<float>("Number")).Message;
        message.ShouldContain("'Number'");
        message.ShouldContain("'first'");
    }

    [Fact]
    public void What_cannot_be_loaded_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _data.CreateDatabaseLoader()).ParamName.ShouldBe("Columns");
        Should.Throw<ArgumentOutOfRangeException>(() => _data.CreateDatabaseLoader(new DatabaseLoader.Column("X", DbType.Binary, 0)))
            .Message.ShouldContain("'X'");
        var loader = _data.CreateDatabaseLoader(new DatabaseLoader.Column("A", DbType.Single, 0));
        Should.Throw<SqliteException>(() => loader.Load(Source("SELECT * FROM Nowhere")).Read<float>("A"));
        Should.Throw<ArgumentException>(() => Source("")).ParamName.ShouldBe("commandText");
    }

    private DatabaseSource Source(string commandText) => new(SqliteFactory.Instance, _connectionString, commandText);

    private sealed class Row
    {
        public float A { get; set; }

        [LoadColumnName("Name")]
        public string? Text { get; set; }

        public bool Flag { get; set; }

        [LoadColumn(0, 1)]
        [VectorType(2)]
        public float[]? Pair { get; set; }

        public DateTime At { get; set; }
    }
}
