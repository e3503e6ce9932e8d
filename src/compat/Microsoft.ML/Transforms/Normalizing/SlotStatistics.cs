using System.Numerics;

namespace Microsoft.ML.Transforms;

/// <summary>Collects what a normalizer must know of each slot. Slots that a sparse row leaves out are zeros.</summary>
internal abstract class SlotStatistics(int slots)
{
    // How many rows had a value of their own, NaN included, for the slot; in all others it was an implicit zero.
    private readonly long[] _explicitCounts = new long[slots];
    private long _rows;

    public int Slots => slots;

    public void AddRow<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> indices)
        where T : struct, IFloatingPointIeee754<T>
    {
        _rows++;
        BeginRow();
        for (var i = 0; i < values.Length; i++)
        {
            var slot = indices.IsEmpty ? i : indices[i];
            _explicitCounts[slot]++;
            if (T.IsNaN(values[i]))
                AddMissing(slot);
            else
                Add(slot, double.CreateChecked(values[i]));
        }
    }

    /// <summary>Called before the values of each row.</summary>
    protected virtual void BeginRow()
    {
    }

    protected abstract void Add(int slot, double value);

    protected virtual void AddMissing(int slot)
    {
    }

    protected long GetImplicitZeros(int slot) => _rows - _explicitCounts[slot];
}
