namespace Microsoft.ML.Data;

public sealed class KeyCount
{
    public ulong? Count;

    public KeyCount()
    {
    }

    public KeyCount(ulong count)
    {
        if (count == 0)
            throw new ArgumentOutOfRangeException(nameof(count), "The cardinality of valid key values has to be greater than 0");
        Count = count;
    }

    /// <summary>The key type; without a count as many keys as the type has room for.</summary>
    internal KeyDataViewType ToKeyType(Type rawType)
        => new(rawType, Count ?? Type.GetTypeCode(rawType) switch
        {
            TypeCode.Byte => byte.MaxValue,
            TypeCode.UInt16 => ushort.MaxValue,
            TypeCode.UInt32 => uint.MaxValue,
            _ => ulong.MaxValue,
        });
}
