namespace NeuralML.AutoML.Store;

/// <summary>Opens the store that the options name.</summary>
internal static class TrialStores
{
    /// <returns>Null where none is named.</returns>
    public static ITrialStore? Open(ComparisonOptions options, Study study)
    {
        ITrialStore? store = options switch
        {
            { StoreFile: { } file } => new SqliteTrialStore(file),
            { StoreConnectionString: { } connection } => new PostgresTrialStore(connection),
            _ => null,
        };
        try
        {
            store?.Open(study);
            return store;
        }
        catch
        {
            store?.Dispose();
            throw;
        }
    }
}
