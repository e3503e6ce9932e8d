using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class AnomalyDetectionCatalog : TrainCatalogBase
{
    internal AnomalyDetectionCatalog(IHostEnvironment environment)
        : base(environment)
    {
    }
}
