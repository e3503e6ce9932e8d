using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>A named node of the environment: channels that end in the log, and a random generator of its own.</summary>
internal sealed class HostEnvironment : IHost, ICancelable
{
    private readonly Action<string, ChannelMessage> _log;
    private readonly Func<bool> _isCanceled;

    public HostEnvironment(
        Random random,
        Action<string, ChannelMessage> log,
        Func<bool> isCanceled,
        ComponentCatalog componentCatalog,
        string name = "")
    {
        Rand = random;
        ComponentCatalog = componentCatalog;
        _log = log;
        _isCanceled = isCanceled;
        ContextDescription = name;
    }

    public Random Rand { get; }

    public ComponentCatalog ComponentCatalog { get; }

    public string ContextDescription { get; }

    bool ICancelable.IsCanceled => _isCanceled();

    public TException Process<TException>(TException ex)
        where TException : Exception => ex;

    public IChannel Start(string name)
        => new Channel(ContextDescription.Length == 0 ? name : $"{ContextDescription}; {name}", _log);

    public IPipe<TMessage> StartPipe<TMessage>(string name)
        => Start(name) as IPipe<TMessage>
            ?? throw new NotSupportedException($"There is no pipe of '{typeof(TMessage)}'; only channel messages are sent.");

    public IProgressChannel StartProgressChannel(string name) => new ProgressChannel().StartProgressChannel(name);

    public IHost Register(string name, int? seed = null, bool? verbose = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (Rand)
            return new HostEnvironment(new Random(seed ?? Rand.Next()), _log, _isCanceled, ComponentCatalog, name);
    }
}
