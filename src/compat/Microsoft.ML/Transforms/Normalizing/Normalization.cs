using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>A way of normalizing: what is measured of each slot, and the function that is made of it.</summary>
internal abstract class Normalization
{
    public abstract SlotStatistics CreateStatistics(int slots);

    public abstract SlotFunction<T> CreateFunction<T>(SlotStatistics statistics)
        where T : struct, IFloatingPointIeee754<T>;
}
