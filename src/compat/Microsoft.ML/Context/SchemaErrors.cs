namespace Microsoft.ML;

/// <summary>The exceptions of a schema that does not fit, with the words that ML.NET uses.</summary>
internal static class SchemaErrors
{
    public static ArgumentOutOfRangeException NotFound(string role, string columnName, string parameterName = "inputSchema")
        => new(parameterName, $"Could not find {role} column '{columnName}'");

    public static ArgumentOutOfRangeException Mismatch(
        string role, string columnName, string expected, string actual, string parameterName = "inputSchema")
        => new(parameterName, $"Schema mismatch for {role} column '{columnName}': expected {expected}, got {actual}");
}
