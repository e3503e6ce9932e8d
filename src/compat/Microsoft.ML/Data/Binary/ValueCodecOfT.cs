namespace Microsoft.ML.Data;

/// <summary>Values of a type as bytes.</summary>
/// <param name="Write">Writes a value.</param>
/// <param name="Read">Reads a value, into the buffers of the one before where it has any.</param>
/// <param name="Copy">Copies a value into buffers of the target's own.</param>
/// <param name="MinimumSize">The bytes that each value has at least.</param>
internal sealed record ValueCodec<TValue>(ValueWriter<TValue> Write, ValueReader<TValue> Read, ValueCopier<TValue> Copy, int MinimumSize);
