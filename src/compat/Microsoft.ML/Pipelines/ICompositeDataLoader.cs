namespace Microsoft.ML.Data;

/// <summary>A loader and a model, whatever the loader reads from.</summary>
internal interface ICompositeDataLoader
{
    ITransformer Model { get; }

    /// <summary>What the loader gives to the model.</summary>
    DataViewSchema InputSchema { get; }
}
