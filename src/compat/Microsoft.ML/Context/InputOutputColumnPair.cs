namespace Microsoft.ML;

public sealed class InputOutputColumnPair
{
    public InputOutputColumnPair(string outputColumnName, string? inputColumnName = null)
    {
        if (string.IsNullOrEmpty(outputColumnName))
            throw new ArgumentOutOfRangeException(nameof(outputColumnName), "name cannot be null or empty");
        OutputColumnName = outputColumnName;
        InputColumnName = inputColumnName ?? outputColumnName;
    }

    public string InputColumnName { get; }

    public string OutputColumnName { get; }

    /// <summary>Checks that no result column is named twice.</summary>
    internal static (string Output, string Input)[] ToPairs(InputOutputColumnPair[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(columns), "Empty columns");
        var names = new HashSet<string>();
        foreach (var column in columns)
        {
            if (!names.Add(column.OutputColumnName))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(columns), $"Name of the result column '{column.OutputColumnName}' specified multiple times");
            }
        }

        return Array.ConvertAll(columns, column => (column.OutputColumnName, column.InputColumnName));
    }
}
