namespace NeuralML.Scoring.Rows;

/// <summary>
/// A network's forward pass for a few rows. Safe for several threads, each with buffers of its own; a row has the same outputs whatever
/// rows are beside it.
/// </summary>
internal interface IRowNetwork
{
    /// <summary>The number of rows that it takes at once.</summary>
    int MostRows { get; }

    /// <summary>Whether several threads get more done with it than one.</summary>
    bool RunsInParallel { get; }

    /// <param name="inputs"><c>[rows, inputs]</c>.</param>
    /// <param name="rows">The number of rows, at most <see cref="MostRows"/>.</param>
    /// <param name="buffers">Where intermediate results go.</param>
    /// <param name="outputs"><c>[rows, outputs]</c>.</param>
    void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs);
}
