using Microsoft.ML;

namespace Serving.Models;

/// <summary>What a model is: when its file was written, and its columns with their types.</summary>
internal sealed record ModelDescription(
    DateTime LastWrite, IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Outputs)
{
    public ModelDescription(DateTime lastWrite, DataViewSchema input, DataViewSchema output)
        : this(lastWrite, Types(input), Types(output.Where(column => input.GetColumnOrNull(column.Name) is null)))
    {
    }

    private static Dictionary<string, string> Types(IEnumerable<DataViewSchema.Column> columns)
        => columns.ToDictionary(column => column.Name, column => column.Type.ToString()!, StringComparer.Ordinal);
}
