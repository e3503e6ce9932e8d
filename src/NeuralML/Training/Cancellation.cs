using Microsoft.ML.Runtime;
using NeuralML.Persistence;

namespace NeuralML.Training;

/// <summary>Whether a fit is to end: by its own token, or because the context's operations are cancelled.</summary>
internal sealed class Cancellation(IHostEnvironment environment, CancellationToken token)
{
    /// <exception cref="OperationCanceledException">The fit is to end.</exception>
    public void ThrowIfRequested()
    {
        token.ThrowIfCancellationRequested();
        if (ModelZip.IsCanceled(environment))
            throw new OperationCanceledException("The context cancelled its operations while a network was trained.");
    }
}
