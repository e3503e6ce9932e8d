namespace Microsoft.ML.Transforms;

internal enum ExpressionTokenKind
{
    End,
    Name,
    Literal,
    Sign,
}
