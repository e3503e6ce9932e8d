using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class RankingCatalog : TrainCatalogBase
{
    internal RankingCatalog(IHostEnvironment environment)
        : base(environment)
    {
    }
}
