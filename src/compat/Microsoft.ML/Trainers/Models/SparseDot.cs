using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

internal static class SparseDot
{
    public static float Product(in VBuffer<float> features, ReadOnlySpan<float> weights)
    {
        var values = features.GetValues();
        if (features.IsDense)
            return TensorPrimitives.Dot(values, weights);
        var indices = features.GetIndices();
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * weights[indices[i]];
        return sum;
    }
}
