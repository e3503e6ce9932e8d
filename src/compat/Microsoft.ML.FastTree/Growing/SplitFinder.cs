using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Finds the best split of a leaf from its histogram.</summary>
internal sealed unsafe class SplitFinder(BinnedTable table, TreeTargets targets, int minimumCount)
{
    // What is less than this, of the sum of squares, is rounding.
    private const double Rounding = 1e-10;

    private readonly long _countMask = targets.CountMask;
    private readonly int _countBits = targets.CountBits;
    private readonly int _weightOffset = table.Stride * HistogramBuilder.Bins;

    /// <summary>The best split by one of some features.</summary>
    public Split Find(long* histogram, LeafSums sums, int firstFeature, int endFeature, bool[]? mayUse)
    {
        var best = new Split(0, -1, 0);
        var packed = stackalloc long[HistogramBuilder.Bins];
        var weights = stackalloc long[HistogramBuilder.Bins];
        for (var position = firstFeature; position < endFeature; position++)
        {
            if (mayUse is not null && !mayUse[position])
                continue;
            var feature = table.Features[position];
            var column = histogram + (feature.Column * HistogramBuilder.Bins);
            var weightColumn = targets.PackedWeights is null ? null : column + _weightOffset;
            if (!feature.IsAlone)
            {
                column = Unbundle(feature, column, sums.Packed, packed);
                if (weightColumn != null)
                    weightColumn = Unbundle(feature, weightColumn, sums.Weight, weights);
            }

            var split = weightColumn == null
                ? Scan(column, feature.Bins.Count, sums, position)
                : ScanWeighted(column, weightColumn, feature.Bins.Count, sums, position);
            best = Split.Better(best, split);
        }

        return best;
    }

    // The rows of the default bin are those in no other.
    private static long* Unbundle(BinnedFeature feature, long* column, long total, long* target)
    {
        var others = 0L;
        var source = column + feature.Offset;
        for (var bin = 0; bin < feature.Bins.Count; bin++)
        {
            if (bin == feature.DefaultBin)
                continue;
            target[bin] = *source++;
            others += target[bin];
        }

        target[feature.DefaultBin] = total - others;
        return target;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Split Scan(long* column, int binCount, LeafSums sums, int position)
    {
        var count = sums.Packed & _countMask;
        var total = (double)(sums.Packed >> _countBits);
        var whole = total * total / count;
        double best = whole;
        var bestBin = -1;
        var left = 0L;
        for (var bin = 0; bin < binCount - 1; bin++)
        {
            left += column[bin];
            var leftCount = left & _countMask;
            if (leftCount < minimumCount)
                continue;
            var rightCount = count - leftCount;
            if (rightCount < minimumCount)
                break;
            var leftSum = (double)(left >> _countBits);
            var rightSum = total - leftSum;
            var score = ((leftSum * leftSum * rightCount) + (rightSum * rightSum * leftCount)) / ((double)leftCount * rightCount);
            if (score >= best)
            {
                best = score;
                bestBin = bin;
            }
        }

        return ToSplit(best, whole, 1, bestBin, position);
    }

    private Split ScanWeighted(long* column, long* weightColumn, int binCount, LeafSums sums, int position)
    {
        var count = sums.Packed & _countMask;
        var total = (double)(sums.Packed >> _countBits);
        var whole = total * total / sums.Weight;
        double best = whole;
        var bestBin = -1;
        long left = 0, leftWeight = 0;
        for (var bin = 0; bin < binCount - 1; bin++)
        {
            left += column[bin];
            leftWeight += weightColumn[bin];
            var leftCount = left & _countMask;
            if (leftCount < minimumCount)
                continue;
            if (count - leftCount < minimumCount)
                break;
            var leftSum = (double)(left >> _countBits);
            var rightSum = total - leftSum;
            var score = (leftSum * leftSum / leftWeight) + (rightSum * rightSum / (sums.Weight - leftWeight));
            if (score >= best)
            {
                best = score;
                bestBin = bin;
            }
        }

        return ToSplit(best, whole, targets.WeightScale, bestBin, position);
    }

    private Split ToSplit(double best, double whole, double weightScale, int bin, int position)
    {
        var gain = best - whole;
        return bin < 0 || !(gain > Rounding * best)
            ? new Split(0, -1, 0)
            : new Split(gain * weightScale / (targets.Scale * targets.Scale), position, bin);
    }
}
