using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Masks of attention as numbers to add to the scores. Each stands in the caller's scope.</summary>
internal static class AttentionMask
{
    /// <summary>What may be attended to, of shape [1 or batch * heads, targets or 1, sources + extra]; null where everything may.</summary>
    internal static Tensor? Of(Tensor? attention, Tensor? padding, Sizes sizes, long extra, ScalarType type)
    {
        var sum = attention is null ? null : OfPairs(attention, sizes, type);
        if (padding is not null)
        {
            var keys = OfKeys(padding, sizes, type);
            sum = sum is null ? keys : sum.add(keys);
        }

        if (sum is null || extra == 0)
            return sum;
        var shape = sum.shape;
        return cat([sum, zeros([shape[0], shape[1], extra], type)], -1);
    }

    private static Tensor OfPairs(Tensor mask, Sizes sizes, ScalarType type)
    {
        long[] expected = mask.Dimensions switch
        {
            2 => [sizes.Targets, sizes.Sources],
            3 => [sizes.Batch * sizes.Heads, sizes.Targets, sizes.Sources],
            _ => throw new ExternalException($"attn_mask's dimension {mask.Dimensions} is not supported"),
        };
        if (!expected.AsSpan().SequenceEqual(mask.shape))
        {
            throw new ExternalException(
                $"The shape of the {mask.Dimensions}D attn_mask is [{string.Join(", ", mask.shape)}], but should be " +
                $"[{string.Join(", ", expected)}].");
        }

        var numbers = Numbers(mask, "attn_mask", type);
        return mask.Dimensions == 2 ? numbers.unsqueeze(0) : numbers;
    }

    private static Tensor OfKeys(Tensor mask, Sizes sizes, ScalarType type)
    {
        if (!mask.shape.AsSpan().SequenceEqual([sizes.Batch, sizes.Sources]))
        {
            throw new ExternalException(
                $"expecting key_padding_mask shape of [{sizes.Batch}, {sizes.Sources}], but got [{string.Join(", ", mask.shape)}]");
        }

        return Numbers(mask, "key_padding_mask", type).repeat_interleave(sizes.Heads, 0).unsqueeze(1);
    }

    private static Tensor Numbers(Tensor mask, string name, ScalarType type)
    {
        if (mask.is_floating_point())
            return mask.type(type);
        if (mask.dtype is not (ScalarType.Bool or ScalarType.Byte))
            throw new ExternalException($"only bool, byte and floating types of {name} are supported, not {mask.dtype}");
        return Ops.masked_fill.Call(zeros(mask.shape, type), mask.@bool(), double.NegativeInfinity);
    }

    internal readonly record struct Sizes(long Batch, long Heads, long Targets, long Sources);
}
