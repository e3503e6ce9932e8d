using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What an embedding and a bag of embeddings share.</summary>
internal sealed record EmbeddingOptions(double? MaxNorm, double NormType, bool ScaleByFrequency, bool Sparse)
{
    internal Parameter Weight(long count, long size, long? padding, ScalarType? dtype)
    {
        var weight = new Parameter(empty([count, size], dtype));
        nn.init.normal_(weight);
        if (Row(padding, weight) is not { } row)
            return weight;
        using var off = no_grad();
        using var padded = weight.select(0, row);
        padded.zero_();
        return weight;
    }

    /// <summary>The caller keeps his tensor, and shares its memory with the module.</summary>
    internal static Parameter Pretrained(Tensor embeddings, bool freeze, ScalarType? dtype)
    {
        if (embeddings.Dimensions != 2)
            throw new ArgumentException("Embeddings parameter is expected to be 2-dimensional", nameof(embeddings));
        using var detached = embeddings.detach();
        return new Parameter(detached.type(dtype ?? embeddings.dtype), !freeze);
    }

    /// <summary>A padding row below zero is counted from the end.</summary>
    internal long? Row(long? padding, Tensor weight)
    {
        var count = weight.shape[0];
        if (padding is { } row && (row < -count || row >= count))
        {
            throw new ArgumentOutOfRangeException(
                nameof(padding), padding, $"The padding index must be within the {count} embeddings.");
        }

        return padding < 0 ? padding + count : padding;
    }

    /// <summary>Shortens the rows in use to the largest norm, in place, as PyTorch does before it looks them up.</summary>
    internal void Shorten(Tensor weight, Tensor indices)
    {
        if (MaxNorm is not { } norm)
            return;
        using var off = no_grad();
        using var compact = indices.contiguous();
        Ops.embedding_renorm_.InPlace(weight, compact, norm, NormType);
    }
}
