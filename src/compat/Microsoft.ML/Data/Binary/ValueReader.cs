namespace Microsoft.ML.Data;

internal delegate void ValueReader<TValue>(ByteReader reader, ref TValue value);
