using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public abstract partial class TrainCatalogBase
{
    private protected TrainCatalogBase(IHostEnvironment environment) => Environment = environment;

    internal IHostEnvironment Environment { get; }

    public abstract class CatalogInstantiatorBase
    {
        private protected CatalogInstantiatorBase(TrainCatalogBase owner) => Environment = owner.Environment;

        internal IHostEnvironment Environment { get; }
    }
}
