namespace Microsoft.ML.Data;

public static class VBufferEditor
{
    public static VBufferEditor<T> CreateFromBuffer<T>(ref VBuffer<T> destination)
        => Create(ref destination, destination.Length, destination.GetValues().Length, keepOldOnResize: true);

    public static VBufferEditor<T> Create<T>(
        ref VBuffer<T> destination,
        int newLogicalLength,
        int? valuesCount = null,
        int? maxValuesCapacity = null,
        bool keepOldOnResize = false,
        bool requireIndicesOnDense = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(newLogicalLength);
        var count = valuesCount ?? newLogicalLength;
        if (count < 0 || count > newLogicalLength)
            throw new ArgumentOutOfRangeException(nameof(valuesCount), "Must be between 0 and the logical length");

        var maximum = maxValuesCapacity ?? newLogicalLength;
        var values = Resize(destination.ValuesBuffer, count, maximum, keepOldOnResize, out var newValues);
        var indices = destination.IndicesBuffer;
        var newIndices = false;
        if (count < newLogicalLength || requireIndicesOnDense)
            indices = Resize(indices, count, maximum, keepOldOnResize, out newIndices);
        return new VBufferEditor<T>(newLogicalLength, count, values, indices, requireIndicesOnDense, newValues, newIndices);
    }

    private static TItem[] Resize<TItem>(TItem[]? buffer, int count, int maximum, bool keepOld, out bool created)
    {
        created = buffer is null || buffer.Length < count;
        if (!created)
            return buffer!;
        // Growing by doubling keeps a vector that gets longer row by row from allocating on each row.
        var grown = new TItem[Math.Max(count, Math.Min(maximum, 2 * (buffer?.Length ?? 0)))];
        if (keepOld)
            buffer?.CopyTo(grown, 0);
        return grown;
    }
}
