namespace Microsoft.ML;

/// <summary>Names the kind of loadable class that is made from a model file.</summary>
internal delegate void SignatureLoadModel(ModelLoadContext ctx);
