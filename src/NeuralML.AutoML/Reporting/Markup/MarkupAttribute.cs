using System.Globalization;

namespace NeuralML.AutoML.Reporting.Markup;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; the attribute is left out where it is null.</param>
internal readonly record struct MarkupAttribute(string Name, string? Value)
{
    /// <summary>An attribute with a text.</summary>
    public static implicit operator MarkupAttribute((string Name, string? Value) pair) => new(pair.Name, pair.Value);

    /// <summary>An attribute with a coordinate, of which hundredths can be seen.</summary>
    public static implicit operator MarkupAttribute((string Name, double Value) pair)
        => new(pair.Name, pair.Value.ToString("0.##", CultureInfo.InvariantCulture));
}
