using System.Data.Common;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Store;

/// <summary>A database for one test.</summary>
internal interface ITestDatabase : IDisposable
{
    /// <summary>What <see cref="StoreWorker"/> is told: the kind of store and where it is.</summary>
    (string Kind, string Address) Address { get; }

    SqlDialect Dialect { get; }

    /// <summary>A store on it, not yet opened.</summary>
    ITrialStore Store(TimeSpan? lease = null, TimeSpan? patience = null, CancellationToken cancellation = default);

    /// <summary>A connection of its own to look behind the store.</summary>
    DbConnection Connect();

    /// <summary>From now on nothing can be changed.</summary>
    void Stop();

    void Start();
}
