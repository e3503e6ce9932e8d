using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML;
using TorchSharp;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>
/// A fit that goes on epoch by epoch, as it is asked to; the twin of peers/epoch.py. An epoch is what lies between two of the lines that
/// a fit logs: all that a user waits for.
/// </summary>
internal sealed partial class OwnEpochs : IDisposable
{
    private readonly SemaphoreSlim _go = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private readonly Thread _thread;
    private volatile bool _stop;
    private Exception? _failure;

    /// <param name="options">What to fit; it must be a single network.</param>
    /// <param name="load">The data.</param>
    /// <param name="threads">Threads of torch.</param>
    public OwnEpochs(NeuralNetOptions options, Func<MLContext, IDataView> load, int threads)
    {
        _thread = new Thread(() => Fit(options, load, threads)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The mean training loss of the last epoch.</summary>
    public double Loss { get; private set; }

    /// <summary>One epoch; the first includes reading the data.</summary>
    public double Seconds()
    {
        var clock = Stopwatch.StartNew();
        _go.Release();
        _done.Wait();
        return _failure is null
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException("The fit failed.", _failure);
    }

    public void Dispose()
    {
        _stop = true;
        _go.Release();
        _thread.Join();
        _go.Dispose();
        _done.Dispose();
    }

    private void Fit(NeuralNetOptions options, Func<MLContext, IDataView> load, int threads)
    {
        try
        {
            torch.set_num_threads(threads);
            var ml = new MLContext(seed: 1);
            ml.Log += (_, message) => Report(message.RawMessage);
            var data = load(ml);
            var estimator = ml.NeuralNet(options);
            _go.Wait();
            using var model = estimator.Fit(data);
        }
        catch (OperationCanceledException) when (_stop)
        {
        }
        catch (Exception failure)
        {
            _failure = failure;
            _done.Release();
        }
    }

    private void Report(string message)
    {
        if (EpochPattern().Match(message) is not { Success: true } epoch)
            return;
        Loss = double.Parse(epoch.Groups[1].Value, CultureInfo.InvariantCulture);
        _done.Release();
        _go.Wait();
        if (_stop)
            throw new OperationCanceledException();
    }

    [GeneratedRegex(@"^Epoch \d+ of \d+: training loss (\d+\.\d+)")]
    private static partial Regex EpochPattern();
}
