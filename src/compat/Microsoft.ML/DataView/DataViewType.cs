namespace Microsoft.ML.Data;

public abstract class DataViewType : IEquatable<DataViewType>
{
    private protected DataViewType(Type rawType)
    {
        ArgumentNullException.ThrowIfNull(rawType);
        RawType = rawType;
    }

    /// <summary>The type that a getter of a column of this type fills.</summary>
    public Type RawType { get; }

    public abstract bool Equals(DataViewType? other);
}
