using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Takes what a computation says of its progress. Nobody listens, as nobody does to a context of ML.NET.</summary>
internal sealed class ProgressChannel : IProgressChannel
{
    private ProgressHeader _header = new();

    public IProgressChannel StartProgressChannel(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ProgressChannel();
    }

    public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(fillAction);
        _header = header;
    }

    public void Checkpoint(params double?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var names = _header.MetricNames.Count + _header.UnitNames.Count;
        if (values.Length > names)
            throw new ArgumentException($"{values.Length} values, but the header names {names}: metrics first, then units", nameof(values));
    }

    public void Dispose()
    {
    }
}
