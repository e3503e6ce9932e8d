using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Which members of a class are columns, and of which type.</summary>
internal static class ColumnMembers
{
    public static IEnumerable<MemberInfo> Columns(Type type, SchemaDefinition.Direction direction)
    {
        const BindingFlags instance = BindingFlags.Public | BindingFlags.Instance;
        var properties = type.GetProperties(instance).Where(property => property.GetIndexParameters().Length == 0
            && (!direction.HasFlag(SchemaDefinition.Direction.Read) || property.GetGetMethod() is not null)
            && (!direction.HasFlag(SchemaDefinition.Direction.Write) || property.GetSetMethod() is not null));
        return type.GetFields(instance).Where(field => !field.IsLiteral).Concat<MemberInfo>(properties);
    }

    public static Type ValueType(this MemberInfo member)
        => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    public static string ColumnName(this MemberInfo member)
        => member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name;

    /// <summary>The item type of an array or <see cref="VBuffer{T}"/>, null for a scalar.</summary>
    public static Type? VectorItem(this Type type)
        => type.IsSZArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>) ? type.GetGenericArguments()[0]
            : null;

    public static DataViewType ColumnType(MemberInfo member)
    {
        var type = member.ValueType();
        var item = ItemType(member, type.VectorItem() ?? type);
        var dimensions = member.GetCustomAttribute<VectorTypeAttribute>()?.Dimensions;
        if (type.VectorItem() is not null)
            return dimensions is { Length: > 0 } ? new VectorDataViewType(item, dimensions) : new VectorDataViewType(item);
        return dimensions is null
            ? item
            : throw new ArgumentException($"Member {member.Name} is marked with VectorType attribute, but its type is no array or VBuffer");
    }

    /// <summary>The raw type of a column's values for the type of a member or of its items: texts are read-only memory.</summary>
    public static Type RawType(Type type) => type == typeof(string) ? typeof(ReadOnlyMemory<char>) : type;

    private static PrimitiveDataViewType ItemType(MemberInfo member, Type type)
    {
        if (member.GetCustomAttribute<KeyTypeAttribute>() is { } key)
        {
            return KeyDataViewType.IsValidDataType(type)
                ? key.KeyCount.ToKeyType(type)
                : throw new ArgumentException(
                    $"Member {member.Name} is marked with KeyType attribute, but is no Byte, UInt16, UInt32 or UInt64");
        }
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
            return TextDataViewType.Instance;
        if (type == typeof(bool))
            return BooleanDataViewType.Instance;
        if (type == typeof(DateTime))
            return DateTimeDataViewType.Instance;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffsetDataViewType.Instance;
        if (type == typeof(TimeSpan))
            return TimeSpanDataViewType.Instance;
        if (type == typeof(DataViewRowId))
            return RowIdDataViewType.Instance;
        if (!type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Double)
            return NumberDataViewType.FromType(type);
        throw new ArgumentOutOfRangeException(
            "rawType", $"Could not determine an IDataView type and registered custom types for member {member.Name}");
    }
}
