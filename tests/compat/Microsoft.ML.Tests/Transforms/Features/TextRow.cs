namespace NeuralML.Compat.Tests.Transforms.Features;

/// <summary>A row of the golden input "texts".</summary>
internal sealed class TextRow
{
    public string Text { get; set; } = "";
}
