using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace NeuralML.Persistence;

/// <summary>All that NeuralML needs of what ML.NET keeps internal; no other file touches it.</summary>
internal static class ModelZip
{
    /// <summary>Whether the operations of a context are cancelled.</summary>
    public static bool IsCanceled(IHostEnvironment environment) => environment is ICancelable { IsCanceled: true };

    /// <summary>A shape with the columns of a schema added; one of the same name takes the old one's place.</summary>
    public static SchemaShape AddColumns(SchemaShape shape, DataViewSchema added)
    {
        var names = added.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return new SchemaShape(shape.Where(column => !names.Contains(column.Name)).Concat(SchemaShape.Create(added)));
    }
}
