namespace Microsoft.ML.Runtime;

public interface IHostEnvironment : IChannelProvider
{
    IHost Register(string name, int? seed = null, bool? verbose = null);
}
