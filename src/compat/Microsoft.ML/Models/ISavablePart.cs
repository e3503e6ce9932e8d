namespace Microsoft.ML;

/// <summary>Part of a model. Its public type does not implement <see cref="ICanSaveModel"/> in ML.NET, so it must not here either.</summary>
internal interface ISavablePart
{
    void Save(ModelSaveContext ctx);
}
