using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Multi-head attention (Vaswani et al. 2017, arXiv:1706.03762): each of the query's tokens takes from all tokens of its row.
/// </summary>
internal sealed class Attention : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Dense _query;
    private readonly Dense _keyValue;
    private readonly SeededDropout _dropout;
    private readonly Dense _output;
    private readonly int _heads;
    private readonly int _headWidth;

    public Attention(int width, int heads, double dropout, Random random)
        : base(nameof(Attention))
    {
        _heads = heads;
        _headWidth = width / heads;
        try
        {
            register_module("query", _query = new Dense(width, width, random));
            register_module("keyValue", _keyValue = new Dense(width, 2 * width, random));
            register_module("dropout", _dropout = new SeededDropout(dropout, (ulong)random.NextInt64()));
            register_module("output", _output = new Dense(width, width, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <param name="input1">The tokens that ask, <c>[batch, queries, width]</c>.</param>
    /// <param name="input2">The tokens that answer, <c>[batch, tokens, width]</c>.</param>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        var batch = input1.shape[0];
        var queries = input1.shape[1];
        var tokens = input2.shape[1];
        // Scaled here, where it is cheapest.
        var query = _query.call(input1).mul(1 / Math.Sqrt(_headWidth)).view(batch, queries, _heads, _headWidth).transpose(1, 2);
        // One copy for both, which the products would else make of each.
        var keyValue = _keyValue.call(input2).view(batch, tokens, 2, _heads, _headWidth).permute(2, 0, 3, 1, 4).contiguous();
        var scores = query.matmul(keyValue.select(0, 0).transpose(2, 3));
        var mixed = _dropout.call(scores.softmax(3)).matmul(keyValue.select(0, 1));
        return _output.call(mixed.transpose(1, 2).reshape(batch, queries, (long)_heads * _headWidth));
    }
}
