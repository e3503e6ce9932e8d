namespace NeuralML.Scoring.Rows;

/// <summary>A forward pass over weights that were copied, without libtorch: a row costs microseconds and allocates nothing.</summary>
internal abstract class ManagedRows : IRowNetwork
{
    // Few enough for their units to stay in the second cache, enough to read each weight seldom.
    private const int Block = 64;

    public int MostRows => Block;

    public bool RunsInParallel => true;

    public abstract void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs);

    /// <param name="source"><c>[rows, stride]</c>, of which the first are the outputs of a row.</param>
    /// <param name="stride">From one row of the source to the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs"><c>[rows, outputs]</c>.</param>
    protected static void Copy(ReadOnlySpan<float> source, int stride, int rows, Span<float> outputs)
    {
        var width = outputs.Length / rows;
        for (var row = 0; row < rows; row++)
            source.Slice(row * stride, width).CopyTo(outputs[(row * width)..]);
    }
}
