using System.Data;
using System.Data.Common;

namespace Microsoft.ML.Data;

/// <summary>A column of a database's result: its type, and the fields that it is read from.</summary>
internal sealed class DatabaseColumn
{
    public DatabaseColumn(string name, DataViewType type, DatabaseLoader.Range[] ranges)
    {
        Name = name;
        Type = type;
        Ranges = ranges;
    }

    public string Name { get; }

    public DataViewType Type { get; }

    /// <summary>The fields, by name or by index.</summary>
    public DatabaseLoader.Range[] Ranges { get; }

    public static DatabaseColumn Create(DatabaseLoader.Column column)
    {
        if (string.IsNullOrEmpty(column.Name))
            throw new ArgumentException("Each column needs a name", nameof(DatabaseLoader.Options.Columns));
        var ranges = column.Source is { Length: > 0 } given ? given : [new DatabaseLoader.Range(column.Name)];
        var size = SizeOf(ranges);
        var rawType = ItemType(column.Name, column.Type);
        var item = column.KeyCount?.ToKeyType(rawType.RawType) ?? rawType;
        DataViewType type = size == 1 && !ranges[0].ForceVector ? item : new VectorDataViewType(item, size);
        return new DatabaseColumn(column.Name, type, ranges);
    }

    public static int SizeOf(DatabaseLoader.Range[] ranges)
        => ranges.Sum(range => range.Name is null ? checked(range.Max - range.Min + 1) : 1);

    /// <summary>The indexes of the column's fields in a result.</summary>
    public int[] Fields(DbDataReader reader)
        => [.. Ranges.SelectMany(range => range.Name is null ? Indexed(range, reader.FieldCount) : [Named(range.Name, reader)])];

    private IEnumerable<int> Indexed(DatabaseLoader.Range range, int fieldCount)
        => range.Max < fieldCount
            ? Enumerable.Range(range.Min, range.Max - range.Min + 1)
            : throw new InvalidOperationException(
                $"Column '{Name}' is read from field {range.Max}, and the result of the command has {fieldCount} fields");

    private int Named(string field, DbDataReader reader)
    {
        for (var index = 0; index < reader.FieldCount; index++)
        {
            if (string.Equals(reader.GetName(index), field, StringComparison.OrdinalIgnoreCase))
                return index;
        }
        throw new InvalidOperationException(
            $"Column '{Name}' is read from field '{field}', which the result of the command does not have; name it in the command");
    }

    private static PrimitiveDataViewType ItemType(string name, DbType type) => type switch
    {
        DbType.SByte => NumberDataViewType.SByte,
        DbType.Byte => NumberDataViewType.Byte,
        DbType.Int16 => NumberDataViewType.Int16,
        DbType.UInt16 => NumberDataViewType.UInt16,
        DbType.Int32 => NumberDataViewType.Int32,
        DbType.UInt32 => NumberDataViewType.UInt32,
        DbType.Int64 => NumberDataViewType.Int64,
        DbType.UInt64 => NumberDataViewType.UInt64,
        DbType.Single => NumberDataViewType.Single,
        DbType.Double => NumberDataViewType.Double,
        DbType.Boolean => BooleanDataViewType.Instance,
        DbType.Date or DbType.DateTime or DbType.DateTime2 => DateTimeDataViewType.Instance,
        DbType.DateTimeOffset => DateTimeOffsetDataViewType.Instance,
        DbType.Time => TimeSpanDataViewType.Instance,
        DbType.String or DbType.AnsiString or DbType.StringFixedLength or DbType.AnsiStringFixedLength => TextDataViewType.Instance,
        _ => throw new ArgumentOutOfRangeException(
            nameof(DatabaseLoader.Column.Type), $"Column '{name}' has type {type}, which is not loaded; convert it in the command"),
    };
}
