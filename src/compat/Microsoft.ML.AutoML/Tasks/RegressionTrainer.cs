namespace Microsoft.ML.AutoML;

public enum RegressionTrainer
{
    FastForest = 0,
    FastTree = 1,
    FastTreeTweedie = 2,
    LightGbm = 3,
    LbfgsPoissonRegression = 4,
    StochasticDualCoordinateAscent = 5,
}
