namespace Microsoft.ML.Data;

/// <summary>Fills the members of objects with the values of a row. Keys are written as they are.</summary>
internal sealed class ObjectWriter<TRow>
    where TRow : class
{
    private readonly Action<TRow>[] _writers;

    /// <param name="row">The row, with <paramref name="columns"/> active.</param>
    /// <param name="columns">What <see cref="Bind"/> found.</param>
    public ObjectWriter(DataViewRow row, (DataViewSchema.Column Column, string Member)[] columns)
        => _writers = Array.ConvertAll(columns, pair => CreateWriter(row, pair.Column, pair.Member));

    public static (DataViewSchema.Column Column, string Member)[] Bind(
        DataViewSchema schema, SchemaDefinition? definition, bool ignoreMissingColumns)
    {
        definition ??= SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Write);
        var bound = new List<(DataViewSchema.Column, string)>(definition.Count);
        foreach (var wanted in definition)
        {
            if (schema.GetColumnOrNull(wanted.ColumnName) is not { } column)
            {
                if (ignoreMissingColumns)
                    continue;
                throw SchemaErrors.NotFound("", wanted.ColumnName, "Schema");
            }
            var type = MemberAccessors<TRow>.ValueType(wanted.MemberName);
            var vector = column.Type as VectorDataViewType;
            var item = vector is null ? type : type.VectorItem();
            if (item is null || ColumnMembers.RawType(item) != column.Type.GetItemType().RawType)
            {
                throw new InvalidOperationException(
                    $"Can't bind the IDataView column '{column.Name}' of type '{column.Type}' "
                    + $"to field or property '{wanted.MemberName}' of type '{type}'.");
            }
            bound.Add((column, wanted.MemberName));
        }
        return [.. bound];
    }

    public void Write(TRow target)
    {
        foreach (var write in _writers)
            write(target);
    }

    private static Action<TRow> CreateWriter(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var type = MemberAccessors<TRow>.ValueType(name);
        if (type == typeof(string))
            return Text(row, column, name);
        if (type == typeof(string[]))
            return Texts(row, column, name);
        if (type.IsSZArray)
            return (Action<TRow>)Generic.Call(PlainArray<int>, type.GetElementType()!, row, column, name);
        return type.VectorItem() is { } item
            ? (Action<TRow>)Generic.Call(Vector<int>, item, row, column, name)
            : (Action<TRow>)Generic.Call(Direct<int>, type, row, column, name);
    }

    private static Action<TRow> Direct<TValue>(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var get = row.GetGetter<TValue>(column);
        var set = MemberAccessors<TRow>.Setter<TValue>(name);
        TValue value = default!;
        return target =>
        {
            get(ref value);
            set(target, value);
        };
    }

    private static Action<TRow> Text(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var get = row.GetGetter<ReadOnlyMemory<char>>(column);
        var set = MemberAccessors<TRow>.Setter<string>(name);
        ReadOnlyMemory<char> value = default;
        return target =>
        {
            get(ref value);
            set(target, value.ToString());
        };
    }

    private static Action<TRow> Vector<TItem>(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        var old = Old<VBuffer<TItem>>(name);
        var set = MemberAccessors<TRow>.Setter<VBuffer<TItem>>(name);
        return target =>
        {
            var value = old(target);
            get(ref value);
            set(target, value);
        };
    }

    private static Action<TRow> PlainArray<TItem>(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var get = row.GetGetter<VBuffer<TItem>>(column);
        var old = Old<TItem[]?>(name);
        var set = MemberAccessors<TRow>.Setter<TItem[]>(name);
        VBuffer<TItem> value = default;
        return target =>
        {
            get(ref value);
            // An array of the right length is filled, so that an object used again costs nothing.
            if (old(target) is not { } array || array.Length != value.Length)
                array = new TItem[value.Length];
            value.CopyTo(array);
            set(target, array);
        };
    }

    private static Action<TRow> Texts(DataViewRow row, DataViewSchema.Column column, string name)
    {
        var get = row.GetGetter<VBuffer<ReadOnlyMemory<char>>>(column);
        var set = MemberAccessors<TRow>.Setter<string[]>(name);
        VBuffer<ReadOnlyMemory<char>> value = default;
        return target =>
        {
            get(ref value);
            var texts = new string[value.Length];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = value.GetItemOrDefault(i).ToString();
            set(target, texts);
        };
    }

    private static Func<TRow, TValue?> Old<TValue>(string name)
        => MemberAccessors<TRow>.CanRead(name) ? MemberAccessors<TRow>.Getter<TValue?>(name) : _ => default;
}
