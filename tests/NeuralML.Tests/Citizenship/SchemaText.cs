using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

/// <summary>Columns and their annotations as texts that can be compared; annotations in the order of their names.</summary>
internal static class SchemaText
{
    public static string Describe(DataViewSchema.Column column)
        => Join(column.Name, column.Type.ToString()!, column.Annotations.Schema.Select(
            annotation => $"{annotation.Name} {annotation.Type} = {Value(column, annotation)}"));

    /// <summary>A column of the golden files.</summary>
    public static string Describe(JsonNode column)
        => Join((string)column["name"]!, (string)column["type"]!, (column["annotations"]?.AsObject() ?? []).Select(
            annotation => $"{annotation.Key} {annotation.Value!["type"]} = {Value(annotation.Value["value"]!)}"));

    public static string Describe(SchemaShape.Column column)
        => Join(
            column.Name,
            $"{column.Kind} {column.ItemType} {column.IsKey}",
            column.Annotations.Select(annotation => $"{annotation.Name} {annotation.Kind} {annotation.ItemType}"));

    private static string Join(string name, string type, IEnumerable<string> annotations)
        => $"{name} {type}: {string.Join("; ", annotations.Order(StringComparer.Ordinal))}";

    private static string Value(DataViewSchema.Column column, DataViewSchema.Column annotation) => annotation.Type.RawType switch
    {
        var type when type == typeof(uint) => $"{Get<uint>(column, annotation)}",
        var type when type == typeof(bool) => $"{Get<bool>(column, annotation)}",
        var type when type == typeof(VBuffer<float>) => string.Join(",", Get<VBuffer<float>>(column, annotation).DenseValues()),
        var type when type == typeof(VBuffer<ReadOnlyMemory<char>>)
            => string.Join(",", Get<VBuffer<ReadOnlyMemory<char>>>(column, annotation).DenseValues()),
        _ => $"{Get<ReadOnlyMemory<char>>(column, annotation)}",
    };

    private static T Get<T>(DataViewSchema.Column column, DataViewSchema.Column annotation)
    {
        T value = default!;
        column.Annotations.GetValue(annotation.Name, ref value);
        return value;
    }

    private static string Value(JsonNode value) => value switch
    {
        JsonArray list => string.Join(",", list.Select(item => item!.ToString())),
        _ when value.GetValueKind() == JsonValueKind.True => bool.TrueString,
        _ => value.ToString(),
    };
}
