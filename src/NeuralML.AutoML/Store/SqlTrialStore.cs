using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;

namespace NeuralML.AutoML.Store;

/// <summary>A store in two tables of a database, neuralml_store and neuralml_trial.</summary>
internal abstract class SqlTrialStore : ITrialStore
{
    private const int MaxAttempts = 5;

    // What cannot be reached at the beginning is misspelled rather than away.
    private static readonly TimeSpan OpeningPatience = TimeSpan.FromSeconds(10);

    private readonly string _name;
    private readonly SqlDialect _dialect;
    private readonly TrialSql _sql;
    private readonly TimeSpan _lease;
    private readonly TimeSpan _patience;
    private readonly Retry _retry;
    private readonly string _worker = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly ConcurrentDictionary<TrialKey, string> _claims = new();

    /// <param name="address">Where the database is.</param>
    /// <param name="dialect">Its SQL.</param>
    /// <param name="lease">How long a worker without a sign of life keeps its trials.</param>
    /// <param name="patience">For how long a database is waited for.</param>
    /// <param name="cancellation">Ends that waiting.</param>
    protected SqlTrialStore(string address, SqlDialect dialect, TimeSpan lease, TimeSpan patience, CancellationToken cancellation)
    {
        _name = $"The trial store '{address}'";
        _dialect = dialect;
        _sql = new(dialect);
        _lease = lease;
        _patience = patience;
        _retry = new(cancellation);
    }

    public TimeSpan HeartbeatInterval => _lease / 4;

    public void Open(Study study)
        => Run(
            connection =>
            {
                StudyTable.Open(connection, _dialect, _sql.Create, study, _name);
                return true;
            },
            _patience < OpeningPatience ? _patience : OpeningPatience);

    public bool TryClaim(TrialKey key)
    {
        if (_claims.ContainsKey(key))
            return false;
        var claim = NewClaim();
        var attempts = Run(connection => connection.Query(
            _sql.Claim,
            reader => reader.GetInt64(0),
            [.. Identify(key, claim), ("configuration", key.Configuration), ("worker", _worker), ("lease", _lease.TotalSeconds)]));
        return attempts is [var count] && Take(key, claim, count);
    }

    public TrialKey? ClaimAbandoned()
    {
        while (true)
        {
            var claim = NewClaim();
            var found = Run(connection => connection.Query(
                _sql.ClaimAbandoned,
                reader => (Key: new TrialKey(reader.GetString(0), reader.GetInt32(1)), Attempts: reader.GetInt64(2)),
                ("worker", _worker),
                ("claim", claim),
                ("lease", _lease.TotalSeconds)));
            if (found is not [var (key, attempts)])
                return null;
            if (Take(key, claim, attempts))
                return key;
        }
    }

    public void Heartbeat()
    {
        foreach (var (key, claim) in _claims)
            Run(connection => connection.Execute(_sql.Heartbeat, Identify(key, claim)));
    }

    public bool Complete(TrialKey key, TrialOutcome outcome)
    {
        if (outcome.State == TrialState.Running)
            throw new ArgumentException("A trial that still runs cannot be completed.", nameof(outcome));
        var claim = ClaimOf(key);
        var values = TrialRow.Write(outcome);
        var ended = Run(connection =>
            connection.Execute(
                _sql.Complete,
                [.. Identify(key, claim), ("configuration", key.Configuration), ("worker", _worker), .. values]) > 0 ||
            connection.Query(_sql.FindEnded, _ => true, Identify(key, claim)).Count > 0);
        _claims.TryRemove(key, out _);
        return ended;
    }

    public void Release(TrialKey key)
    {
        var claim = ClaimOf(key);
        Run(connection => connection.Execute(_sql.Release, Identify(key, claim)));
        _claims.TryRemove(key, out _);
    }

    public IReadOnlyList<StoredTrial> Load(long after) => Run(connection => connection.Query(_sql.Load, TrialRow.Read, ("after", after)));

    public abstract void Dispose();

    /// <summary>Does something with a connection to the database.</summary>
    protected abstract T Use<T>(Func<DbConnection, T> work);

    /// <summary>What can be done about an error.</summary>
    protected abstract StoreFailure Judge(DbException exception);

    private static (string Name, object? Value)[] Identify(TrialKey key, string claim)
        => [("hash", TrialRow.Hash(key)), ("fold", key.Fold), ("claim", claim)];

    private static string NewClaim() => Guid.NewGuid().ToString("N");

    private string ClaimOf(TrialKey key)
        => _claims.TryGetValue(key, out var claim)
            ? claim
            : throw new InvalidOperationException($"This worker has not claimed fold {key.Fold} of {key.Configuration}.");

    // What has lost so many workers may well have killed them, and would kill the rest.
    private bool Take(TrialKey key, string claim, long attempts)
    {
        _claims[key] = claim;
        if (attempts <= MaxAttempts)
            return true;
        var error = $"{MaxAttempts} workers were lost while they fitted it. They may have run out of memory.";
        Complete(key, new(TrialState.Failed, double.NaN, 0, 0, [], error));
        return false;
    }

    private T Run<T>(Func<DbConnection, T> work) => Run(work, _patience);

    private T Run<T>(Func<DbConnection, T> work, TimeSpan patience)
    {
        try
        {
            return _retry.Run(() => Use(work), exception => Judge(exception) != StoreFailure.Lasting, patience);
        }
        catch (DbException exception)
        {
            throw Explain(exception, patience);
        }
    }

    private Exception Explain(DbException exception, TimeSpan patience) => Judge(exception) switch
    {
        StoreFailure.DiskFull => new IOException(
            $"{_name} has no room: its disk is full. The trials that had ended are kept; make room and run it again.", exception),
        StoreFailure.Passing => new IOException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_name} could not be used for {patience.TotalSeconds:0.#} s: {exception.Message} ") +
            "The trials that had ended are kept; run it again when the database is back.",
            exception),
        _ => new InvalidOperationException(
            $"{_name} cannot be used: {exception.Message} Check where it is and what its user may do there.", exception),
    };
}
