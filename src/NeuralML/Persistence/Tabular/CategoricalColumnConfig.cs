using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Persistence.Tabular;

/// <summary>A column of categories in a model file.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Text, Boolean, or the type of its keys.</param>
/// <param name="KeyCount">How many keys there are; null for texts and Booleans.</param>
internal sealed record CategoricalColumnConfig(string Name, string Type, ulong? KeyCount = null)
{
    private const string Text = "Text";
    private const string Boolean = "Boolean";
    private const string Levels = "levels";

    private static readonly Type[] s_keyTypes = [typeof(byte), typeof(ushort), typeof(uint), typeof(ulong)];

    public static CategoricalColumnConfig Write(CategoricalColumn column, StateWriter state)
    {
        column.Vocabulary.Write(Levels, state);
        return column.Type is KeyDataViewType key
            ? new CategoricalColumnConfig(column.Name, key.RawType.Name, key.Count)
            : new CategoricalColumnConfig(column.Name, column.Type is TextDataViewType ? Text : Boolean);
    }

    /// <exception cref="FormatException">There is no such column.</exception>
    public CategoricalColumn Read(StateReader state) => new(
        Name,
        FindType() ?? throw state.Damaged(Name, $"is of type '{Type}' with {KeyCount} keys, which categories do not have"),
        IsOf(Text) ? TextVocabulary.Read(Levels, state) : KeyVocabulary.Read(Levels, state));

    private bool IsOf(string type) => string.Equals(Type, type, StringComparison.Ordinal);

    private DataViewType? FindType()
    {
        if (KeyCount is not { } count)
            return IsOf(Text) ? TextDataViewType.Instance : IsOf(Boolean) ? BooleanDataViewType.Instance : null;
        try
        {
            return Array.Find(s_keyTypes, type => IsOf(type.Name)) is { } type ? new KeyDataViewType(type, count) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
