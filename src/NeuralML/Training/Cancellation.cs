using Microsoft.ML.Runtime;
using NeuralML.Persistence;

namespace NeuralML.Training;

/// <summary>
/// Whether a fit is to end: by the user's token, because the context's operations are cancelled, or because a part of it failed.
/// </summary>
internal sealed class Cancellation(IHostEnvironment environment, CancellationToken token)
{
    private CancellationToken _other = CancellationToken.None;

    public CancellationToken Token => token;

    /// <summary>The same, but for a part of the fit that another token ends, too.</summary>
    public Cancellation With(CancellationToken other) => new(environment, token) { _other = other };

    /// <exception cref="OperationCanceledException">The fit is to end.</exception>
    public void ThrowIfRequested()
    {
        token.ThrowIfCancellationRequested();
        if (ModelZip.IsCanceled(environment))
            throw new OperationCanceledException("The context cancelled its operations while a model was trained.");
        _other.ThrowIfCancellationRequested();
    }
}
