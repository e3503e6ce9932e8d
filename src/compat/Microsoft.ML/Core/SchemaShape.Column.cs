using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class SchemaShape
{
    public readonly partial struct Column
    {
        public readonly string Name;
        public readonly VectorKind Kind;
        public readonly DataViewType ItemType;
        public readonly bool IsKey;
        public readonly SchemaShape Annotations;

        internal Column(string name, VectorKind vecKind, DataViewType itemType, bool isKey, SchemaShape? annotations = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            if (itemType is KeyDataViewType or VectorDataViewType)
                throw new ArgumentException("Item type cannot be a key or a vector", nameof(itemType));
            Name = name;
            Kind = vecKind;
            ItemType = itemType;
            IsKey = isKey;
            Annotations = annotations ?? Empty;
        }

        private static SchemaShape Empty { get; } = new([]);

        internal static Column FromType(string name, DataViewType type, SchemaShape? annotations = null)
        {
            var kind = type is not VectorDataViewType vector ? VectorKind.Scalar
                : vector.IsKnownSize ? VectorKind.Vector : VectorKind.VariableVector;
            var item = type.GetItemType();
            return item is KeyDataViewType
                ? new Column(name, kind, NumberDataViewType.FromType(item.RawType), isKey: true, annotations)
                : new Column(name, kind, item, isKey: false, annotations);
        }

        internal string GetTypeString()
        {
            var item = IsKey ? $"Key<{ItemType}>" : ItemType.ToString();
            return Kind switch
            {
                VectorKind.Vector => $"Vector<{item}>",
                VectorKind.VariableVector => $"VarVector<{item}>",
                _ => item!,
            };
        }
    }
}
