namespace Microsoft.ML;

public sealed partial class DataViewSchema
{
    /// <summary>What is known about a column beside its type (slot names, key values, ...), each computed when asked for.</summary>
    public sealed partial class Annotations
    {
        private readonly Delegate[] _getters;

        private Annotations(DataViewSchema schema, Delegate[] getters)
        {
            Schema = schema;
            _getters = getters;
        }

        public static Annotations Empty { get; } = new(new DataViewSchema([]), []);

        public DataViewSchema Schema { get; }

        public ValueGetter<TValue> GetGetter<TValue>(Column column)
            => GetGetter(column.Index) as ValueGetter<TValue>
                ?? throw new InvalidOperationException(
                    $"Invalid TValue '{typeof(TValue)}' of annotation '{column.Name}' of type '{column.Type}'");

        public void GetValue<TValue>(string kind, ref TValue value)
        {
            var column = Schema.GetColumnOrNull(kind)
                ?? throw new InvalidOperationException($"Metadata {kind} does not exist");
            GetGetter<TValue>(column)(ref value);
        }

        public override string ToString() => string.Join(", ", Schema.Select(column => column.Name));

        internal Delegate GetGetter(int index) => _getters[index];
    }
}
