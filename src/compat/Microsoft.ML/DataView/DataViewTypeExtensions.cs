namespace Microsoft.ML.Data;

internal static class DataViewTypeExtensions
{
    public static DataViewType GetItemType(this DataViewType type) => type is VectorDataViewType vector ? vector.ItemType : type;

    public static int GetVectorSize(this DataViewType type) => type is VectorDataViewType vector ? vector.Size : 0;

    /// <summary>The number of slots: 1 for a scalar, 0 for a vector of varying length.</summary>
    public static int GetValueCount(this DataViewType type) => type is VectorDataViewType vector ? vector.Size : 1;

    public static bool IsKnownSizeVector(this DataViewType type) => type.GetVectorSize() > 0;

    public static int GetKeyCountAsInt32(this DataViewType type)
        => type is KeyDataViewType { Count: <= int.MaxValue } key ? (int)key.Count : 0;
}
