using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class ClusteringCatalog : TrainCatalogBase
{
    internal ClusteringCatalog(IHostEnvironment environment)
        : base(environment)
    {
    }
}
