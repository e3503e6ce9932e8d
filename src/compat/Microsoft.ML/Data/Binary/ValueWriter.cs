namespace Microsoft.ML.Data;

internal delegate void ValueWriter<TValue>(BinaryWriter writer, in TValue value);
