using System.Globalization;
using NeuralML.Cli.Terminal;

namespace NeuralML.Cli.Inspect;

/// <summary>Prints a description for people.</summary>
internal static class DescriptionText
{
    private const int Indent = 2;

    public static void Write(ModelDescription description, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{description.Path}, {description.Bytes:N0} bytes"));
        WriteColumns("input", description.Inputs, writer);
        WriteColumns("not needed to predict", description.Unused, writer);
        WriteColumns("output", description.Outputs, writer);
        writer.WriteLine("model");
        WriteParts(description.Steps, Indent, writer);
    }

    private static void WriteColumns(string title, IReadOnlyList<ModelColumn> columns, TextWriter writer)
    {
        if (columns.Count == 0)
            return;
        writer.WriteLine(title);
        TextTable.Write(writer, [.. columns.Select(column => new[] { new string(' ', Indent) + column.Name, column.Type })], _ => false);
    }

    private static void WriteParts(IReadOnlyList<ModelPart> parts, int indent, TextWriter writer)
    {
        foreach (var part in parts)
        {
            var weight = part.Weight is { } share ? string.Create(CultureInfo.InvariantCulture, $", weight {share:0.###}") : "";
            var parameters = part.Parameters is { } count ? string.Create(CultureInfo.InvariantCulture, $", {count:N0} parameters") : "";
            writer.WriteLine($"{new string(' ', indent)}{part.Name}{weight}{parameters}");
            WriteParts(part.Parts, indent + Indent, writer);
        }
    }
}
