namespace NeuralML.AutoML.Reporting;

/// <summary>Words within sentences.</summary>
internal static class Sentence
{
    /// <summary>The text with a capital at its start.</summary>
    public static string Start(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
