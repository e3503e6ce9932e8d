namespace Microsoft.ML.AutoML;

public enum MulticlassClassificationTrainer
{
    FastForestOva = 0,
    FastTreeOva = 1,
    LightGbm = 2,
    LbfgsMaximumEntropy = 3,
    LbfgsLogisticRegressionOva = 4,
    SdcaMaximumEntropy = 5,
}
