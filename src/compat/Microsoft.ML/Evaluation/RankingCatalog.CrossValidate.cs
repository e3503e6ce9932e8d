using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class RankingCatalog
{
    /// <summary>The rows of a group stay in one fold.</summary>
    public IReadOnlyList<CrossValidationResult<RankingMetrics>> CrossValidate(
        IDataView data,
        IEstimator<ITransformer> estimator,
        int numberOfFolds = 5,
        string labelColumnName = "Label",
        string rowGroupColumnName = "GroupId",
        int? seed = null)
        => CrossValidateTrain(
            data, estimator, numberOfFolds, rowGroupColumnName, seed, scored => Evaluate(scored, labelColumnName, rowGroupColumnName));
}
