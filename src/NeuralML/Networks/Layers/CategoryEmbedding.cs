using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// A learned vector for each level of each categorical column, all in one table: <c>[batch, columns]</c> to <c>[batch, columns, Width]</c>.
/// </summary>
/// <remarks>
/// Levels come as whole numbers from 0 in Float32, beside the numeric features; single precision is exact up to 2^24. Level 0 is the
/// unknown. In training one level of 128 counts as unknown, drawn at random, so that its vector is learned even where no row has it: it
/// becomes what helps most when a category is not known.
/// </remarks>
internal sealed class CategoryEmbedding : nn.Module<Tensor, Tensor>
{
    public const int DefaultWidth = 8;

    private const double UnknownShare = 1 / 128.0;

    private readonly Tensor _offset;
    private readonly Parameter _weight;
    private readonly SeededDropout _unknown;

    /// <param name="levels">The number of levels of each column.</param>
    /// <param name="width">The length of a level's vector.</param>
    /// <param name="random">Where the vectors come from.</param>
    public CategoryEmbedding(IReadOnlyList<int> levels, int width, Random random)
        : base(nameof(CategoryEmbedding))
    {
        Columns = levels.Count;
        Width = width;
        var offsets = new long[levels.Count];
        for (var column = 1; column < offsets.Length; column++)
            offsets[column] = offsets[column - 1] + levels[column - 1];
        _weight = InitialWeights.Uniform([offsets[^1] + levels[^1], width], 1 / Math.Sqrt(width), random);
        _offset = tensor(offsets).DetachFromDisposeScope();
        _unknown = new SeededDropout(UnknownShare, (ulong)random.NextInt64());
        RegisterComponents();
    }

    public int Columns { get; }

    public int Width { get; }

    /// <summary>The vectors of all columns' levels, <c>[levels, Width]</c>.</summary>
    public Parameter Weight => _weight;

    /// <summary>Where the levels of each column begin, <c>[columns]</c> of Int64.</summary>
    public Tensor Offset => _offset;

    public override Tensor forward(Tensor input)
    {
        // What dropout keeps it also scales; levels must stay whole numbers.
        if (training)
            input = input.mul(_unknown.call(ones_like(input)).sign_());
        return _weight.index_select(0, input.@long().add(_offset).flatten()).view(-1, Columns, Width);
    }
}
