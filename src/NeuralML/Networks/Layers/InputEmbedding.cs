using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// What stands before the first layer: <c>[batch, inputs]</c> to <c>[batch, Outputs]</c>. A row's inputs are the numbers to embed, then the
/// numbers that pass as they are (one-hot levels, indicators), then the levels of categorical columns.
/// </summary>
internal sealed class InputEmbedding : nn.Module<Tensor, Tensor>
{
    private readonly int _passed;

    /// <param name="passed">How many numbers pass as they are.</param>
    /// <param name="numeric">The embedding of the first numbers of a row, which then belongs to this module; null for none.</param>
    /// <param name="categories">The embedding of the levels, which then belongs to this module; null for none.</param>
    public InputEmbedding(int passed, NumericEmbeddingLayer? numeric = null, CategoryEmbedding? categories = null)
        : base(nameof(InputEmbedding))
    {
        _passed = passed;
        Numeric = numeric;
        Categories = categories;
        Outputs = passed + (numeric?.Features * numeric?.Width ?? 0) + (categories?.Columns * categories?.Width ?? 0);
        if (numeric is not null)
            register_module("numeric", numeric);
        if (categories is not null)
            register_module("categories", categories);
    }

    public int Outputs { get; }

    /// <summary>The embedding of the first numbers of a row; null for none.</summary>
    public NumericEmbeddingLayer? Numeric { get; }

    /// <summary>The embedding of the levels; null for none.</summary>
    public CategoryEmbedding? Categories { get; }

    /// <summary>How many numbers pass as they are.</summary>
    public int Passed => _passed;

    public override Tensor forward(Tensor input)
    {
        if (Numeric is null && Categories is null)
            return input;
        var parts = new List<Tensor>(3);
        var embedded = Numeric?.Features ?? 0;
        if (Numeric is not null)
            parts.Add(Numeric.call(input.narrow(1, 0, embedded)));
        if (_passed > 0)
            parts.Add(input.narrow(1, embedded, _passed));
        if (Categories is not null)
            parts.Add(Categories.call(input.narrow(1, embedded + _passed, Categories.Columns)).flatten(1));
        return parts.Count == 1 ? parts[0] : cat(parts, 1);
    }
}
