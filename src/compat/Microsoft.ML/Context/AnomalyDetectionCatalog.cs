using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class AnomalyDetectionCatalog : TrainCatalogBase
{
    internal AnomalyDetectionCatalog(IHostEnvironment environment)
        : base(environment) => Trainers = new AnomalyDetectionTrainers(this);

    public AnomalyDetectionTrainers Trainers { get; }

    public AnomalyPredictionTransformer<TModel> ChangeModelThreshold<TModel>(
        AnomalyPredictionTransformer<TModel> model, float threshold)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.WithThreshold(threshold);
    }

    public sealed class AnomalyDetectionTrainers : CatalogInstantiatorBase
    {
        internal AnomalyDetectionTrainers(TrainCatalogBase owner)
            : base(owner)
        {
        }
    }
}
