namespace Microsoft.ML.AutoML.CodeGen;

public enum EstimatorType
{
    FastForestBinary = 3,
    FastForestOva = 4,
    FastForestRegression = 5,
    FastTreeBinary = 6,
    FastTreeOva = 7,
    FastTreeRegression = 8,
    LbfgsLogisticRegressionBinary = 10,
    LbfgsLogisticRegressionOva = 11,
    LbfgsMaximumEntropyMulti = 12,
    LbfgsPoissonRegressionRegression = 13,
    SdcaLogisticRegressionBinary = 14,
    SdcaLogisticRegressionOva = 15,
    SdcaMaximumEntropyMulti = 16,
    SdcaRegression = 17,
    Concatenate = 26,
    OneHotEncoding = 28,
    OneHotHashEncoding = 29,
    ReplaceMissingValues = 32,
    FeaturizeText = 34,
    ConvertType = 36,
    Unknown = 43,
}
