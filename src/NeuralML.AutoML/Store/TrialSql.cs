namespace NeuralML.AutoML.Store;

/// <summary>What is said to a database about trials. Each is one statement, so a worker that is killed leaves nothing half done.</summary>
internal sealed class TrialSql(SqlDialect dialect)
{
    private const string Mine = "configuration_hash = @hash AND fold = @fold AND claim = @claim";

    /// <summary>A row per trial that has been claimed; a text is its key by its hash, for an index has no room for long ones.</summary>
    public string Create { get; } = $"""
        CREATE TABLE neuralml_trial (
            configuration_hash TEXT NOT NULL,
            fold INTEGER NOT NULL,
            configuration TEXT NOT NULL,
            state TEXT NOT NULL,
            worker TEXT NOT NULL,
            claim TEXT NOT NULL,
            heartbeat DOUBLE PRECISION NOT NULL,
            attempts INTEGER NOT NULL,
            number BIGINT UNIQUE,
            ended DOUBLE PRECISION,
            value DOUBLE PRECISION,
            fit_seconds DOUBLE PRECISION,
            rows_per_second DOUBLE PRECISION,
            error TEXT,
            prediction_count BIGINT,
            predictions {dialect.Bytes},
            PRIMARY KEY (configuration_hash, fold));
        CREATE INDEX neuralml_trial_running ON neuralml_trial (heartbeat) WHERE state = 'Running'
        """;

    /// <summary>Of a claim that was made but whose reply was lost, the second try says that it was made.</summary>
    public string Claim { get; } = $"""
        INSERT INTO neuralml_trial (configuration_hash, fold, configuration, state, worker, claim, heartbeat, attempts)
        VALUES (@hash, @fold, @configuration, 'Running', @worker, @claim, {dialect.Now}, 1)
        ON CONFLICT (configuration_hash, fold) DO UPDATE
        SET worker = excluded.worker, claim = excluded.claim, heartbeat = excluded.heartbeat, attempts = neuralml_trial.attempts + 1
        WHERE neuralml_trial.state = 'Running' AND (neuralml_trial.claim = excluded.claim OR
            (neuralml_trial.worker <> excluded.worker AND neuralml_trial.heartbeat <= excluded.heartbeat - @lease))
        RETURNING attempts
        """;

    public string ClaimAbandoned { get; } = $"""
        UPDATE neuralml_trial SET worker = @worker, claim = @claim, heartbeat = {dialect.Now}, attempts = attempts + 1
        WHERE (configuration_hash, fold) = (
            SELECT configuration_hash, fold FROM neuralml_trial
            WHERE state = 'Running' AND (claim = @claim OR (worker <> @worker AND heartbeat <= {dialect.Now} - @lease))
            ORDER BY CASE WHEN claim = @claim THEN 0 ELSE 1 END, heartbeat LIMIT 1 {dialect.SkipLocked})
        RETURNING configuration, fold, attempts
        """;

    public string Heartbeat { get; } = $"UPDATE neuralml_trial SET heartbeat = {dialect.Now} WHERE {Mine} AND state = 'Running'";

    /// <summary>
    /// Inserts, for the trial may have been taken over and given back. Two that end at once compute the same number; one of them waits
    /// for the other, is refused and tries again, so that nobody who has read a number misses a smaller one.
    /// </summary>
    public string Complete { get; } = $"""
        INSERT INTO neuralml_trial (
            configuration_hash, fold, configuration, state, worker, claim, heartbeat, attempts, number, ended,
            value, fit_seconds, rows_per_second, error, prediction_count, predictions)
        VALUES (
            @hash, @fold, @configuration, @state, @worker, @claim, {dialect.Now}, 1,
            (SELECT COALESCE(MAX(number), 0) + 1 FROM neuralml_trial), {dialect.Now} - (SELECT started FROM neuralml_store),
            @value, @fitSeconds, @rowsPerSecond, @error, @count, @predictions)
        ON CONFLICT (configuration_hash, fold) DO UPDATE
        SET state = excluded.state, worker = excluded.worker, claim = excluded.claim, number = excluded.number, ended = excluded.ended,
            value = excluded.value, fit_seconds = excluded.fit_seconds, rows_per_second = excluded.rows_per_second,
            error = excluded.error, prediction_count = excluded.prediction_count, predictions = excluded.predictions
        WHERE neuralml_trial.state = 'Running'
        """;

    /// <summary>Whether a trial that has ended was ended by this claim: the reply to its first try was lost.</summary>
    public string FindEnded { get; } = $"SELECT 1 FROM neuralml_trial WHERE {Mine} AND state <> 'Running'";

    public string Release { get; } = $"DELETE FROM neuralml_trial WHERE {Mine} AND state = 'Running'";

    /// <summary>In the order in which <see cref="TrialRow"/> reads.</summary>
    public string Load { get; } = """
        SELECT number, configuration, fold, state, value, fit_seconds, rows_per_second, prediction_count, predictions, error, ended
        FROM neuralml_trial WHERE number > @after ORDER BY number
        """;
}
