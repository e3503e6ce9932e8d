using System.Reflection;
using Microsoft.ML;

namespace NeuralML.Tests;

/// <summary>ML.NET's own view of a schema as a shape; it has no public way to ask for it.</summary>
internal static class ShapeReader
{
    private static readonly MethodInfo s_create =
        typeof(SchemaShape).GetMethod(
            "Create",
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public,
            [typeof(DataViewSchema)])!;

    public static SchemaShape Read(DataViewSchema schema) => (SchemaShape)s_create.Invoke(null, [schema])!;
}
