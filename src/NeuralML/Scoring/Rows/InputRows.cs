using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>An <see cref="InputEmbedding"/>.</summary>
internal sealed class InputRows
{
    private readonly INumericRows? _numeric;
    private readonly CategoryRows? _categories;
    private readonly int _numbers;
    private readonly int _passed;
    private readonly int _width;

    public InputRows(InputEmbedding layer)
    {
        _numeric = layer.Numeric switch
        {
            PiecewiseLinearEmbedding bins => new PiecewiseLinearRows(bins),
            PeriodicEmbedding cosines => new PeriodicRows(cosines),
            _ => null,
        };
        _categories = layer.Categories is null ? null : new CategoryRows(layer.Categories);
        _numbers = layer.Numeric?.Features ?? 0;
        _passed = layer.Passed;
        _width = _numbers + _passed + (layer.Categories?.Columns ?? 0);
        Outputs = layer.Outputs;
    }

    public int Outputs { get; }

    /// <param name="inputs"><c>[rows, inputs]</c>.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="buffers">Where the outputs are if they are not the inputs.</param>
    /// <returns><c>[rows, Outputs]</c>.</returns>
    public ReadOnlySpan<float> Apply(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers)
    {
        if (_numeric is null && _categories is null)
            return inputs;
        var embedded = buffers.Get(RowBuffer.Embedded, rows * Outputs);
        for (var row = 0; row < rows; row++)
        {
            var input = inputs.Slice(row * _width, _width);
            var target = embedded.Slice(row * Outputs, Outputs);
            if (_numeric is not null)
            {
                _numeric.Apply(input[.._numbers], target);
                target = target[(_numbers * _numeric.Width)..];
            }

            input.Slice(_numbers, _passed).CopyTo(target);
            _categories?.Apply(input[(_numbers + _passed)..], target[_passed..]);
        }

        return embedded;
    }
}
