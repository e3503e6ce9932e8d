using Microsoft.ML;

namespace NeuralML.AutoML.Evaluation;

/// <summary>Ends fits that take too long, also those of trainers that cannot be cancelled.</summary>
internal static class TimedFit
{
    // A fit that listens to its token ends within this time.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    /// <param name="fit">The fit; the token is cancelled when it has to end.</param>
    /// <param name="limit">The time that it may take; null for any.</param>
    /// <param name="token">Ends it, too.</param>
    /// <exception cref="OperationCanceledException">It had to end.</exception>
    public static ITransformer Run(Func<CancellationToken, ITransformer> fit, TimeSpan? limit, CancellationToken token)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        var limitToken = source.Token;
        limitToken.ThrowIfCancellationRequested();
        if (limit is { } time)
            source.CancelAfter(time);
        var task = Task.Run(() => fit(limitToken), CancellationToken.None);
        var ended = WaitHandle.WaitAny([((IAsyncResult)task).AsyncWaitHandle, limitToken.WaitHandle]) == 0 || Ends(task);
        if (ended)
            return task.GetAwaiter().GetResult();

        // ML.NET's own trainers know of no token once they have read the rows: nobody waits for what is left of them.
        _ = task.ContinueWith(
            late => (late.Result as IDisposable)?.Dispose(),
            CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new OperationCanceledException(limitToken);
    }

    private static bool Ends(Task task) => WaitHandle.WaitAny([((IAsyncResult)task).AsyncWaitHandle], s_grace) == 0;
}
