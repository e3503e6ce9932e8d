using System.Data.Common;
using System.Diagnostics;

namespace NeuralML.AutoML.Store;

/// <summary>Tries again what a database refuses for now, less and less often.</summary>
/// <param name="cancellation">Ends the waiting.</param>
internal sealed class Retry(CancellationToken cancellation)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <param name="action">What is tried at least once.</param>
    /// <param name="passes">Whether an error may be gone the next time.</param>
    /// <param name="patience">For how long it is tried; then its error is thrown.</param>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public T Run<T>(Func<T> action, Func<DbException, bool> passes, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        for (var wait = Shortest; ; wait = wait * 2 < Longest ? wait * 2 : Longest)
        {
            try
            {
                return action();
            }
            catch (DbException exception) when (passes(exception) && clock.Elapsed < patience)
            {
                // Workers that got into each other's way should not meet again.
                if (cancellation.WaitHandle.WaitOne(wait * (0.5 + (0.5 * Random.Shared.NextDouble()))))
                    throw new OperationCanceledException("Cancelled while a trial store was away.", exception, cancellation);
            }
        }
    }
}
