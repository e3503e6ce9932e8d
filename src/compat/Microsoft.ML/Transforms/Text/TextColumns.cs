using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>Text columns, scalar or vector, read as a sequence of texts.</summary>
internal static class TextColumns
{
    public static VectorDataViewType TokensType { get; } = new(TextDataViewType.Instance);

    public static void Check(DataViewSchema.Column input)
    {
        if (input.Type.GetItemType() is not TextDataViewType)
            throw Mismatch(input.Name, input.Type.ToString()!);
    }

    public static void Check(SchemaShape.Column input)
    {
        if (input.ItemType is not TextDataViewType)
            throw Mismatch(input.Name, input.GetTypeString());
    }

    /// <summary>A text column becomes a vector of varying length.</summary>
    public static SchemaShape ToTokens(SchemaShape inputSchema, (string Output, string Input)[] columns)
        => Shapes.Map(inputSchema, columns, (name, input) =>
        {
            Check(input);
            return new SchemaShape.Column(name, SchemaShape.Column.VectorKind.VariableVector, TextDataViewType.Instance, isKey: false);
        });


    public static ValueGetter<VBuffer<ReadOnlyMemory<char>>> GetTexts(DataViewRow row, DataViewSchema.Column input)
        => SlotGetter.AsVector<ReadOnlyMemory<char>>(row, input);

    /// <summary>Every text of a row, turned into any number of texts.</summary>
    public static ValueGetter<VBuffer<ReadOnlyMemory<char>>> Map(
        DataViewRow row, DataViewSchema.Column input, Action<ReadOnlyMemory<char>, List<ReadOnlyMemory<char>>> map)
    {
        var getter = GetTexts(row, input);
        VBuffer<ReadOnlyMemory<char>> buffer = default;
        var results = new List<ReadOnlyMemory<char>>();
        return (ref VBuffer<ReadOnlyMemory<char>> target) =>
        {
            getter(ref buffer);
            results.Clear();
            // Empty texts, which a sparse vector leaves out, give nothing.
            foreach (var text in buffer.GetValues())
                map(text, results);
            var editor = VBufferEditor.Create(ref target, results.Count);
            results.CopyTo(editor.Values);
            target = editor.Commit();
        };
    }

    private static ArgumentOutOfRangeException Mismatch(string name, string actual)
        => SchemaErrors.Mismatch("input", name, "String or vector of String", actual);
}
