namespace Microsoft.ML;

/// <summary>Part of a model whose public type does not implement <see cref="ICanSaveModel"/> in ML.NET, so it must not here.</summary>
internal interface ISavablePart
{
    void Save(ModelSaveContext ctx);
}
