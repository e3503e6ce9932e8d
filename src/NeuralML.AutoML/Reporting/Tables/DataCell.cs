namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>A cell.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">The class of a color patch before it; null for none.</param>
internal readonly record struct DataCell(string Text, string? Style = null)
{
    /// <summary>A cell with a text alone.</summary>
    public static implicit operator DataCell(string text) => new(text);

    /// <summary>The name of a family after a patch of its color.</summary>
    public static DataCell Of(LearnerFamily? family) => new(FamilyText.Name(family), FamilyText.Style(family));
}
