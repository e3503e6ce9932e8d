using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Scores rows with its own buffers, for one thread.</summary>
internal sealed class EnsembleScorer(EnsembleTables tables)
{
    private readonly ulong[] _leaves = new ulong[tables.LeafStarts.Length];
    private readonly float[] _features = new float[tables.FeatureCount];

    public double Sum(in VBuffer<float> features)
    {
        if (features.Length != _features.Length)
            throw new InvalidOperationException($"Features: expected {_features.Length} slots, but got {features.Length}");
        ReadOnlySpan<float> row = features.GetValues();
        if (!features.IsDense)
        {
            features.CopyTo(_features);
            row = _features;
        }

        var sum = tables.Bias + SumSmall(row);
        foreach (var (tree, weight) in tables.LargeTrees)
            sum += weight * tree.LeafValues[tree.LeafOf(new DenseRow(row))];
        return sum;
    }

    private double SumSmall(ReadOnlySpan<float> row)
    {
        Array.Fill(_leaves, ulong.MaxValue);
        ref var leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref var thresholds = ref MemoryMarshal.GetArrayDataReference(tables.Thresholds);
        ref var trees = ref MemoryMarshal.GetArrayDataReference(tables.Trees);
        ref var masks = ref MemoryMarshal.GetArrayDataReference(tables.Masks);
        var node = 0;
        for (var i = 0; i < tables.Features.Length; i++)
        {
            var value = row[tables.Features[i]];
            var end = tables.FeatureEnds[i];
            // Not "above": a missing value goes right everywhere.
            for (; node < end && !(value <= Unsafe.Add(ref thresholds, node)); node++)
                Unsafe.Add(ref leaves, Unsafe.Add(ref trees, node)) &= Unsafe.Add(ref masks, node);
            node = end;
        }

        var sum = 0.0;
        for (var tree = 0; tree < _leaves.Length; tree++)
            sum += tables.LeafValues[tables.LeafStarts[tree] + BitOperations.TrailingZeroCount(_leaves[tree])];
        return sum;
    }
}
