namespace Microsoft.ML.Data;

internal delegate void ValueCopier<TValue>(in TValue source, ref TValue target);
