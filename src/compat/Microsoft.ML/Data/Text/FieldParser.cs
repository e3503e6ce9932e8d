namespace Microsoft.ML.Data;

/// <summary>Makes a value of a field that is not empty; false when it cannot.</summary>
internal delegate bool FieldParser<TValue>(ReadOnlySpan<char> text, out TValue value);
