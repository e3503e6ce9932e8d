namespace NeuralML.Networks;

/// <summary>The size of an <see cref="FtTransformer"/> and its dropout; the defaults are those of Gorishniy et al. 2021.</summary>
/// <param name="Blocks">Transformer blocks, at least 1.</param>
/// <param name="Width">The length of a token, a multiple of <paramref name="Heads"/>.</param>
/// <param name="Heads">Heads of the attention.</param>
/// <param name="AttentionDropout">The share of attention that is switched off in a training step.</param>
/// <param name="Dropout">The share of the perceptrons' units that is switched off in a training step.</param>
internal sealed record FtTransformerShape(
    int Blocks = 3, int Width = 192, int Heads = FtTransformerShape.DefaultHeads, double AttentionDropout = 0.2, double Dropout = 0.1)
{
    public const int DefaultHeads = 8;

    /// <summary>Units of the perceptron in a block, 4/3 of the width.</summary>
    public int HiddenWidth => Width * 4 / 3;
}
