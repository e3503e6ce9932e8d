namespace Microsoft.ML.Trainers.FastTree;

/// <summary>How a leaf would best be split; a gain of 0 where it cannot be.</summary>
/// <param name="Gain">By how much the sum of squares falls.</param>
/// <param name="Feature">A position among the features of the binned table.</param>
/// <param name="LastLeft">The last bin that goes left.</param>
internal readonly record struct Split(double Gain, int Feature, int LastLeft)
{
    /// <summary>The better of two; the one of the later feature, as in ML.NET, where they are as good.</summary>
    public static Split Better(Split left, Split right)
        => right.Gain > left.Gain || (right.Gain == left.Gain && right.Feature > left.Feature) ? right : left;
}
