namespace Microsoft.ML;

public sealed partial class BinaryClassificationCatalog
{
    public sealed partial class CalibratorsCatalog : CatalogInstantiatorBase
    {
        internal CalibratorsCatalog(TrainCatalogBase owner)
            : base(owner)
        {
        }
    }
}
