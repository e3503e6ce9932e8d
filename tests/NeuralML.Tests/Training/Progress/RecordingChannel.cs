using Microsoft.ML.Runtime;

namespace NeuralML.Tests.Training.Progress;

internal sealed class RecordingChannel(string name) : IProgressChannel, IProgressEntry
{
    private Action<IProgressEntry>? _fill;

    public string Name => name;

    public ProgressHeader? Header { get; private set; }

    public List<double?[]> Checkpoints { get; } = [];

    public (int Index, double Value, double Limit) Progress { get; private set; }

    public bool IsDisposed { get; private set; }

    public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction) => (Header, _fill) = (header, fillAction);

    public void Checkpoint(params double?[] values)
    {
        Checkpoints.Add(values);
        _fill!(this);
    }

    public IProgressChannel StartProgressChannel(string name) => throw new NotSupportedException();

    public void SetProgress(int index, double value) => throw new NotSupportedException();

    public void SetProgress(int index, double value, double lim) => Progress = (index, value, lim);

    public void SetMetric(int index, double value) => throw new NotSupportedException();

    public void Dispose() => IsDisposed = true;
}
