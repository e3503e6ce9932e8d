namespace NeuralML.AutoML.Store;

/// <summary>What the SQL of one database has that another's has not.</summary>
/// <param name="Now">The time on the server, in seconds.</param>
/// <param name="Bytes">The type of a column of bytes.</param>
/// <param name="SkipLocked">What has a query pass over the rows that another transaction is just changing.</param>
/// <param name="OneAtATime">
/// What has the transactions that begin with it run one after another; <see langword="null"/> where a database's writers always do.
/// </param>
internal sealed record SqlDialect(string Now, string Bytes, string SkipLocked, string? OneAtATime);
