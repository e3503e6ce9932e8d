using System.Data;

namespace Microsoft.ML.Data;

public sealed partial class DatabaseLoader
{
    public sealed class Column
    {
        public string? Name;
        public DbType Type = DbType.Single;

        /// <summary>The fields of the result; without any, the one that is named like the column.</summary>
        public Range[]? Source;

        public KeyCount? KeyCount;

        public Column()
        {
        }

        public Column(string name, DbType dbType, int index)
            : this(name, dbType, [new Range(index)])
        {
        }

        public Column(string name, DbType dbType, int minIndex, int maxIndex)
            : this(name, dbType, [new Range(minIndex, maxIndex)])
        {
        }

        public Column(string name, DbType dbType, Range[] source, KeyCount? keyCount = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            ArgumentNullException.ThrowIfNull(source);
            Name = name;
            Type = dbType;
            Source = source;
            KeyCount = keyCount;
        }
    }
}
