using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

/// <summary>Compares columns and values with what a golden case expects.</summary>
internal static class GoldenValues
{
    public static void ShouldMatch(this object? actual, JsonNode? expected, double tolerance, string what)
    {
        switch (actual)
        {
            case string or bool or null:
                // JSON writes truth values in lower case.
                var comparison = actual is bool ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
                string.Equals(actual?.ToString(), expected?.ToString(), comparison)
                    .ShouldBeTrue($"{what}: '{actual}' instead of '{expected}'");
                break;
            case DateTime time:
                time.ToString("s", CultureInfo.InvariantCulture).ShouldBe((string?)expected, what);
                break;
            case DateTimeOffset time:
                time.ToString("o", CultureInfo.InvariantCulture).ShouldBe((string?)expected, what);
                break;
            case TimeSpan time:
                time.ToString("c", CultureInfo.InvariantCulture).ShouldBe((string?)expected, what);
                break;
            // The fewest digits that identify a float name another double.
            case float single:
                Golden.Near(single, (float)Golden.Number(expected), tolerance).ShouldBeTrue($"{what}: {single:R} instead of {expected}");
                break;
            case IEnumerable items:
                var values = items.Cast<object>().ToArray();
                values.Length.ShouldBe(expected!.AsArray().Count, what);
                for (var i = 0; i < values.Length; i++)
                    values[i].ShouldMatch(expected[i], tolerance, $"{what}[{i}]");
                break;
            default:
                Convert.ToDouble(actual, CultureInfo.InvariantCulture).ShouldBeNear(expected, tolerance, what);
                break;
        }
    }

    /// <summary>The first values; golden lists may be cut.</summary>
    public static void ShouldBeginLike(this object[] actual, JsonNode? expected, double tolerance, string what)
    {
        if (expected is not null)
            actual.Take(expected.AsArray().Count).ShouldMatch(expected, tolerance, what);
    }

    public static void ShouldHaveTypeAndAnnotationsOf(this DataViewSchema.Column column, JsonNode expected)
    {
        column.Name.ShouldBe((string?)expected["name"]);
        column.Type.ToString().ShouldBe((string?)expected["type"], column.Name);
        column.IsHidden.ShouldBe((bool?)expected["isHidden"] ?? false, column.Name);
        // The golden schemas say nothing about the annotations of hidden columns.
        if (column.IsHidden)
            return;
        var annotations = expected["annotations"]?.AsObject() ?? [];
        column.Annotations.Schema.Select(annotation => annotation.Name).ShouldBe(annotations.Select(pair => pair.Key), column.Name);
        foreach (var (kind, annotation) in annotations)
        {
            column.Annotations.Schema[kind].Type.ToString().ShouldBe((string?)annotation!["type"], $"{column.Name}.{kind}");
            column.Annotation(kind).ShouldMatch(annotation["value"], 0, $"{column.Name}.{kind}");
        }
    }

    public static void ShouldHaveColumns(this DataViewSchema schema, JsonNode expected)
    {
        schema.Select(column => column.Name).ShouldBe(expected.AsArray().Select(column => (string)column!["name"]!));
        for (var i = 0; i < schema.Count; i++)
            schema[i].ShouldHaveTypeAndAnnotationsOf(expected[i]!);
    }
}
