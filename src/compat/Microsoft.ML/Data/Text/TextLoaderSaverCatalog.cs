using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class TextLoaderSaverCatalog
{
    public static TextLoader CreateTextLoader(
        this DataOperationsCatalog catalog,
        TextLoader.Column[] columns,
        char separatorChar = '\t',
        bool hasHeader = false,
        IMultiStreamSource? dataSample = null,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
        => new(CreateOptions(separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse), columns, dataSample);

    public static TextLoader CreateTextLoader(
        this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource? dataSample = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new TextLoader(options, options.Columns, dataSample);
    }

    public static TextLoader CreateTextLoader<TInput>(
        this DataOperationsCatalog catalog,
        char separatorChar = '\t',
        bool hasHeader = false,
        IMultiStreamSource? dataSample = null,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
        => catalog.CreateTextLoader<TInput>(
            CreateOptions(separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse), dataSample);

    public static TextLoader CreateTextLoader<TInput>(
        this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource? dataSample = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new TextLoader(options, Columns(typeof(TInput)), dataSample);
    }

    // Only the overload with options takes the file as its own sample, as in ML.NET: the others give no slot names.
    public static IDataView LoadFromTextFile(
        this DataOperationsCatalog catalog,
        string path,
        TextLoader.Column[] columns,
        char separatorChar = '\t',
        bool hasHeader = false,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        MultiFileSource.Check(path);
        var loader = catalog.CreateTextLoader(columns, separatorChar, hasHeader, null, allowQuoting, trimWhitespace, allowSparse);
        return loader.Load(path);
    }

    public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Options? options = null)
    {
        MultiFileSource.Check(path);
        var source = new MultiFileSource(path);
        return catalog.CreateTextLoader(options ?? new TextLoader.Options(), source).Load(source);
    }

    public static IDataView LoadFromTextFile<TInput>(
        this DataOperationsCatalog catalog,
        string path,
        char separatorChar = '\t',
        bool hasHeader = false,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        MultiFileSource.Check(path);
        return catalog.CreateTextLoader<TInput>(separatorChar, hasHeader, null, allowQuoting, trimWhitespace, allowSparse).Load(path);
    }

    public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, TextLoader.Options options)
    {
        MultiFileSource.Check(path);
        return catalog.CreateTextLoader<TInput>(options).Load(path);
    }

    public static void SaveAsText(
        this DataOperationsCatalog catalog,
        IDataView data,
        Stream stream,
        char separatorChar = '\t',
        bool headerRow = true,
        bool schema = true,
        bool keepHidden = false,
        bool forceDense = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, bufferSize: 1 << 16, leaveOpen: true);
        TextSaver.Save(data, writer, separatorChar, headerRow, schema, keepHidden);
    }

    private static TextLoader.Options CreateOptions(
        char separatorChar, bool hasHeader, bool allowQuoting, bool trimWhitespace, bool allowSparse)
        => new()
        {
            Separators = [separatorChar],
            HasHeader = hasHeader,
            AllowQuoting = allowQuoting,
            TrimWhitespace = trimWhitespace,
            AllowSparse = allowSparse,
        };

    private static TextLoader.Column[] Columns(Type type)
        => [.. ColumnMembers.Columns(type, SchemaDefinition.Direction.Both).Select(Column)];

    private static TextLoader.Column Column(MemberInfo member)
    {
        var attribute = member.GetCustomAttribute<LoadColumnAttribute>()
            ?? throw new InvalidOperationException(
                $"{(member is FieldInfo ? "Field" : "Property")} '{member.Name}' is missing the LoadColumnAttribute attribute");
        var columnType = ColumnMembers.ColumnType(member);
        var sources = attribute.Sources;
        foreach (var source in sources)
            source.ForceVector = columnType is VectorDataViewType;
        var key = member.GetCustomAttribute<KeyTypeAttribute>();
        return new TextLoader.Column(member.ColumnName(), DataKinds.FromItemType(columnType.GetItemType()), sources, key?.KeyCount);
    }
}
