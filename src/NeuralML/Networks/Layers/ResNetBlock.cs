using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// <c>x + Linear(Dropout(ReLU(Linear(BatchNorm(x)))))</c>, <c>[batch, width]</c> to the same (Gorishniy et al. 2021, arXiv:2106.11959;
/// their second dropout is 0 by default and left out).
/// </summary>
internal sealed class ResNetBlock : nn.Module<Tensor, Tensor>
{
    private readonly BatchNormalization _norm;
    private readonly Dense _first;
    private readonly SeededDropout _dropout;
    private readonly Dense _second;

    public ResNetBlock(int width, int hidden, double dropout, Random random)
        : base(nameof(ResNetBlock))
    {
        try
        {
            register_module("norm", _norm = new BatchNormalization(width));
            register_module("first", _first = new Dense(width, hidden, random));
            register_module("dropout", _dropout = new SeededDropout(dropout, (ulong)random.NextInt64()));
            register_module("second", _second = new Dense(hidden, width, random));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public BatchNormalization Norm => _norm;

    public Dense First => _first;

    public Dense Second => _second;

    public override Tensor forward(Tensor input)
        => _second.call(_dropout.call(_first.call(_norm.call(input)).relu_())).add_(input);
}
