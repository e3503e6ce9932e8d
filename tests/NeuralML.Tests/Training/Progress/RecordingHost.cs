using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace NeuralML.Tests.Training.Progress;

/// <summary>The environment of a context that notes what goes through its progress channels.</summary>
internal sealed class RecordingHost(MLContext context) : IHost
{
    private readonly IHost _host = ((IHostEnvironment)context).Register("Recording");

    public List<RecordingChannel> Channels { get; } = [];

    public Random Rand => _host.Rand;

    public ComponentCatalog ComponentCatalog => _host.ComponentCatalog;

    public string ContextDescription => _host.ContextDescription;

    public TException Process<TException>(TException ex)
        where TException : Exception => _host.Process(ex);

    public IChannel Start(string name) => _host.Start(name);

    public IPipe<TMessage> StartPipe<TMessage>(string name) => _host.StartPipe<TMessage>(name);

    public IHost Register(string name, int? seed = null, bool? verbose = null) => this;

    public IProgressChannel StartProgressChannel(string name)
    {
        var channel = new RecordingChannel(name);
        Channels.Add(channel);
        return channel;
    }
}
