namespace NeuralML.Scoring.Rows;

/// <summary>An embedding of numbers.</summary>
internal interface INumericRows
{
    /// <summary>Outputs for each number.</summary>
    int Width { get; }

    /// <param name="values">The numbers of a row, <c>[features]</c>.</param>
    /// <param name="target"><c>[features, Width]</c> or longer.</param>
    void Apply(ReadOnlySpan<float> values, Span<float> target);
}
