using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>The key of a character is its code; marks stand at the beginning, between texts and at the end.</summary>
public sealed partial class TokenizingByCharactersTransformer : OneToOneTransformerBase
{
    private const char TextStart = '\u0002';
    private const char TextEnd = '\u0003';
    private const char Separator = '\u001f';

    private static readonly Lazy<ReadOnlyMemory<char>[]> KeyValues
        = new(() => [.. Enumerable.Range(1, char.MaxValue).Select(code => Show((char)code).AsMemory())]);

    private readonly bool _useMarkerCharacters;

    internal TokenizingByCharactersTransformer((string Output, string Input)[] columns, bool useMarkerCharacters)
        : base(columns) => _useMarkerCharacters = useMarkerCharacters;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        TextColumns.Check(input);
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            AnnotationKinds.KeyValues,
            new VectorDataViewType(TextDataViewType.Instance, char.MaxValue),
            (ref VBuffer<ReadOnlyMemory<char>> target) => VBuffer<ReadOnlyMemory<char>>.Copy(KeyValues.Value, 0, ref target, char.MaxValue));
        var type = new VectorDataViewType(new KeyDataViewType(typeof(ushort), char.MaxValue));
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var getter = TextColumns.GetTexts(row, input);
        VBuffer<ReadOnlyMemory<char>> buffer = default;
        var keys = new List<ushort>();
        return (ValueGetter<VBuffer<ushort>>)((ref VBuffer<ushort> target) =>
        {
            getter(ref buffer);
            keys.Clear();
            foreach (var text in buffer.GetValues())
            {
                if (text.IsEmpty)
                    continue;
                if (_useMarkerCharacters)
                    keys.Add(keys.Count == 0 ? TextStart : Separator);
                foreach (var character in text.Span)
                    keys.Add(character);
            }

            if (_useMarkerCharacters && keys.Count > 0)
                keys.Add(TextEnd);
            var editor = VBufferEditor.Create(ref target, keys.Count);
            keys.CopyTo(editor.Values);
            target = editor.Commit();
        });
    }

    /// <summary>Characters that cannot be seen, as the signs that stand for them.</summary>
    private static string Show(char character)
        => character <= ' ' ? $"<{(char)('\u2400' + character)}>" : character.ToString();
}
