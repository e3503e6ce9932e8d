using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The entry point: catalogs of operations, the log and the seed that they share.</summary>
public sealed class MLContext : IHostEnvironment, ICancelable
{
    private readonly HostEnvironment _environment;
    private volatile bool _canceled;

    public MLContext(int? seed = null)
    {
        Seed = seed;
        _environment = new HostEnvironment(seed is { } value ? new Random(value) : new Random(), OnMessage, () => _canceled, new ComponentCatalog());
        Data = new DataOperationsCatalog(_environment);
        Transforms = new TransformsCatalog(_environment);
        BinaryClassification = new BinaryClassificationCatalog(_environment);
        MulticlassClassification = new MulticlassClassificationCatalog(_environment);
        Regression = new RegressionCatalog(_environment);
        Ranking = new RankingCatalog(_environment);
        Clustering = new ClusteringCatalog(_environment);
        AnomalyDetection = new AnomalyDetectionCatalog(_environment);
        Forecasting = new ForecastingCatalog(_environment);
        Model = new ModelOperationsCatalog(_environment);
    }

    public event EventHandler<LoggingEventArgs>? Log;

    public DataOperationsCatalog Data { get; }

    public TransformsCatalog Transforms { get; }

    public BinaryClassificationCatalog BinaryClassification { get; }

    public MulticlassClassificationCatalog MulticlassClassification { get; }

    public RegressionCatalog Regression { get; }

    public RankingCatalog Ranking { get; }

    public ClusteringCatalog Clustering { get; }

    public AnomalyDetectionCatalog AnomalyDetection { get; }

    public ForecastingCatalog Forecasting { get; }

    public ModelOperationsCatalog Model { get; }

    public ComponentCatalog ComponentCatalog => _environment.ComponentCatalog;

    internal int? Seed { get; }

    bool ICancelable.IsCanceled => _canceled;

    string IExceptionContext.ContextDescription => _environment.ContextDescription;

    TException IExceptionContext.Process<TException>(TException ex) => _environment.Process(ex);

    IChannel IChannelProvider.Start(string name) => _environment.Start(name);

    IPipe<TMessage> IChannelProvider.StartPipe<TMessage>(string name) => _environment.StartPipe<TMessage>(name);

    IProgressChannel IProgressChannelProvider.StartProgressChannel(string name) => _environment.StartProgressChannel(name);

    IHost IHostEnvironment.Register(string name, int? seed, bool? verbose) => _environment.Register(name, seed, verbose);

    internal void CancelExecution() => _canceled = true;

    private void OnMessage(string source, ChannelMessage message)
        => Log?.Invoke(this, new LoggingEventArgs(message.Message, message.Kind, source));
}
