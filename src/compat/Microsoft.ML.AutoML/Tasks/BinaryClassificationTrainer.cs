namespace Microsoft.ML.AutoML;

public enum BinaryClassificationTrainer
{
    FastForest = 0,
    FastTree = 1,
    LightGbm = 2,
    LbfgsLogisticRegression = 3,
    SdcaLogisticRegression = 4,
}
