using Microsoft.ML.Runtime;

namespace Microsoft.ML;

internal static class Cancelling
{
    /// <summary>Ends a long operation when the context's operations have been cancelled.</summary>
    /// <exception cref="OperationCanceledException">They have been.</exception>
    public static void CheckAlive(this IHostEnvironment environment)
    {
        if (environment is ICancelable { IsCanceled: true })
            throw new OperationCanceledException("Operation was canceled.");
    }
}
