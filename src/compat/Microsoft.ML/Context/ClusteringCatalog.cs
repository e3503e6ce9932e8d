using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class ClusteringCatalog : TrainCatalogBase
{
    internal ClusteringCatalog(IHostEnvironment environment)
        : base(environment) => Trainers = new ClusteringTrainers(this);

    public ClusteringTrainers Trainers { get; }

    public sealed class ClusteringTrainers : CatalogInstantiatorBase
    {
        internal ClusteringTrainers(TrainCatalogBase owner)
            : base(owner)
        {
        }
    }
}
