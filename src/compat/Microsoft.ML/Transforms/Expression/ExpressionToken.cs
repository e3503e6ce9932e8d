namespace Microsoft.ML.Transforms;

/// <param name="Kind">What it is.</param>
/// <param name="Text">A name, an operator's or other sign.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="Value">What a literal stands for.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Position, object? Value = null);
