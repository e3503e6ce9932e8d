namespace NeuralML.AutoML.Store;

/// <summary>
/// Where the trials of a study are kept, so that a comparison goes on where it was ended, and several processes share it.
/// </summary>
/// <remarks>
/// Safe for several threads. What fails because the database is away, locked or without room is tried again for a while; then an
/// <see cref="IOException"/> says so. What cannot get better is an <see cref="InvalidOperationException"/> at once. Either way, what
/// has ended is kept.
/// </remarks>
internal interface ITrialStore : IDisposable
{
    /// <summary>How often <see cref="Heartbeat"/> is to be called, so that nobody takes over what this worker has claimed.</summary>
    TimeSpan HeartbeatInterval { get; }

    /// <summary>Begins a study, or joins it where it exists. Comes before everything else.</summary>
    /// <param name="study">What is compared.</param>
    /// <exception cref="InvalidOperationException">The store is of another version, or holds other data or settings.</exception>
    void Open(Study study);

    /// <summary>
    /// Claims a trial for this worker: one that nobody has claimed, or whose worker has given no sign of life for a while.
    /// </summary>
    /// <param name="key">Which one.</param>
    /// <returns>False if a worker has it, this one included, or it has ended.</returns>
    bool TryClaim(TrialKey key);

    /// <summary>Claims some trial whose worker is lost. One that has lost several workers is ended as failed instead.</summary>
    /// <returns>Null if there is none.</returns>
    TrialKey? ClaimAbandoned();

    /// <summary>Tells that this worker still works on what it has claimed.</summary>
    void Heartbeat();

    /// <summary>Ends a trial that this worker has claimed.</summary>
    /// <returns>
    /// False if that is of no use: this worker was taken for lost, and another that took the trial over was the first to end it.
    /// </returns>
    bool Complete(TrialKey key, TrialOutcome outcome);

    /// <summary>Gives back what this worker has claimed and not completed, such as when it is cancelled.</summary>
    void Release(TrialKey key);

    /// <summary>The trials that have ended, of all workers, in the order in which they ended.</summary>
    /// <param name="after">Only those behind this one; 0 for all.</param>
    /// <exception cref="FormatException">What is kept of a trial is damaged.</exception>
    IReadOnlyList<StoredTrial> Load(long after);
}
