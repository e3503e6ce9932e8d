namespace Microsoft.ML.Data;

/// <summary>Writes a value as one field.</summary>
internal delegate void FieldFormat<in TValue>(FieldWriter writer, TValue value);
