namespace NeuralML.Training;

/// <summary>The batches of an epoch, one after the other.</summary>
internal interface IBatches : IDisposable
{
    /// <summary>The next batch, for the scope of the caller; null after the last one.</summary>
    Batch? Next();
}
