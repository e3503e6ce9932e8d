using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class RankingCatalog
{
    public RankingMetrics Evaluate(
        IDataView data, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", string scoreColumnName = "Score")
        => Evaluate(data, new RankingEvaluatorOptions(), labelColumnName, rowGroupColumnName, scoreColumnName);

    public RankingMetrics Evaluate(
        IDataView data,
        RankingEvaluatorOptions options,
        string labelColumnName = "Label",
        string rowGroupColumnName = "GroupId",
        string scoreColumnName = "Score")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        ArgumentException.ThrowIfNullOrEmpty(rowGroupColumnName);
        ArgumentException.ThrowIfNullOrEmpty(scoreColumnName);
        return RankingEvaluator.Evaluate(data, options, labelColumnName, rowGroupColumnName, scoreColumnName);
    }
}
