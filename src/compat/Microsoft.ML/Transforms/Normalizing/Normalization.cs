using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>A way of normalizing: what is measured of each slot, and the function that is made of it.</summary>
internal abstract class Normalization
{
    /// <summary>The column that the values of a slot are judged by, or null if they stand for themselves.</summary>
    public virtual string? LabelColumnName => null;

    /// <param name="row">The row that is read, for a label.</param>
    /// <param name="slots">The number of slots.</param>
    public abstract SlotStatistics CreateStatistics(DataViewRow row, int slots);

    public abstract SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
        where T : struct, IFloatingPointIeee754<T>;
}
