using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed class ForecastingCatalog : TrainCatalogBase
{
    internal ForecastingCatalog(IHostEnvironment environment)
        : base(environment)
    {
    }
}
