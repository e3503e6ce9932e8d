namespace Microsoft.ML.Transforms;

internal static class ExpressionErrors
{
    public static ArgumentOutOfRangeException At(int position, string message)
        => new("expression", $"The expression is not valid at position {position}: {message}");
}
