using System.Data;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class DatabaseLoaderCatalog
{
    public static DatabaseLoader CreateDatabaseLoader(this DataOperationsCatalog catalog, params DatabaseLoader.Column[] columns)
        => new(columns);

    public static DatabaseLoader CreateDatabaseLoader(this DataOperationsCatalog catalog, DatabaseLoader.Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DatabaseLoader(options.Columns);
    }

    public static DatabaseLoader CreateDatabaseLoader<TInput>(this DataOperationsCatalog catalog)
        => new([.. ColumnMembers.Columns(typeof(TInput), SchemaDefinition.Direction.Both).Select(Column)]);

    private static DatabaseLoader.Column Column(MemberInfo member)
    {
        var type = ColumnMembers.ColumnType(member);
        var sources = Sources(member);
        foreach (var source in sources)
            source.ForceVector = type is VectorDataViewType;
        var key = member.GetCustomAttribute<KeyTypeAttribute>();
        return new DatabaseLoader.Column(member.ColumnName(), ToDbType(type.GetItemType()), sources, key?.KeyCount);
    }

    /// <summary>The fields that attributes give, or the one that is named like the member.</summary>
    private static DatabaseLoader.Range[] Sources(MemberInfo member)
    {
        if (member.GetCustomAttribute<LoadColumnNameAttribute>() is { } names)
            return names.Sources;
        return member.GetCustomAttribute<LoadColumnAttribute>() is { } indexes
            ? Array.ConvertAll(indexes.Sources, range => new DatabaseLoader.Range(range.Min, range.Max ?? range.Min))
            : [new DatabaseLoader.Range(member.Name)];
    }

    private static DbType ToDbType(DataViewType item) => item switch
    {
        TextDataViewType => DbType.String,
        TimeSpanDataViewType => DbType.Time,
        _ => Enum.Parse<DbType>(item.RawType.Name),
    };
}
