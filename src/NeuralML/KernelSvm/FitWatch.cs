using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Runtime;
using NeuralML.Training;

namespace NeuralML.KernelSvm;

/// <summary>What a fit says while it goes on, and whether it is to end. For several threads.</summary>
internal sealed class FitWatch(IChannel channel, Cancellation cancellation)
{
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();

    /// <exception cref="OperationCanceledException">The fit is to end.</exception>
    public void ThrowIfRequested() => cancellation.ThrowIfRequested();

    public void Info(FormattableString message)
    {
        lock (_lock)
        {
            channel.Info(MessageSensitivity.None, message.ToString(CultureInfo.InvariantCulture));
            _sinceLast.Restart();
        }
    }

    public void Warning(FormattableString message)
    {
        lock (_lock)
            channel.Warning(MessageSensitivity.None, message.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A message that tells how far a fit is, every few seconds at most.</summary>
    public void Progress(Func<FormattableString> message)
    {
        if (_sinceLast.Elapsed >= s_silence)
            Info(message());
    }
}
