namespace NeuralML.AutoML.Store;

/// <summary>What can be done about an error of a database.</summary>
internal enum StoreFailure
{
    /// <summary>Nothing: it would come again.</summary>
    Lasting,

    /// <summary>Trying again: the database is away or busy.</summary>
    Passing,

    /// <summary>Trying again, in case that somebody makes room.</summary>
    DiskFull,
}
