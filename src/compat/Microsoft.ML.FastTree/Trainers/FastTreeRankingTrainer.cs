using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeRankingTrainer : BoostingFastTreeTrainerBase<
    FastTreeRankingTrainer.Options,
    RankingPredictionTransformer<FastTreeRankingModelParameters>,
    FastTreeRankingModelParameters>
{
    internal FastTreeRankingTrainer(IHostEnvironment environment, Options options)
        : base(
            environment,
            options,
            TrainerColumns.SingleLabel(options.LabelColumnName),
            TrainerColumns.KeyLabel(options.RowGroupColumnName!))
    {
    }

    public RankingPredictionTransformer<FastTreeRankingModelParameters> Fit(IDataView trainData, IDataView validationData)
        => FitBoth(trainData, validationData);

    // Labels may be numbers or keys, groups keys of any width.
    private protected override void CheckColumns(SchemaShape inputSchema)
    {
        TrainerColumns.Check(inputSchema, FeatureColumn, "feature");
        if (WeightColumn.Name is not null)
            TrainerColumns.Check(inputSchema, WeightColumn, "weight");
        if (inputSchema.FindColumn(LabelColumn.Name) is not { Kind: SchemaShape.Column.VectorKind.Scalar, IsKey: true })
            TrainerColumns.Check(inputSchema, LabelColumn, "label", "labelCol");
        if (inputSchema.FindColumn(GroupIdColumn.Name) is not { Kind: SchemaShape.Column.VectorKind.Scalar, IsKey: true })
            TrainerColumns.Check(inputSchema, GroupIdColumn, "group");
    }

    private protected override Objective CreateObjective(TreeRows rows)
        => new RankingObjective(rows, Settings.CustomGains, Settings.NdcgTruncationLevel, Settings.UseDcg);

    private protected override StoppingMetric CreateMetric()
        => new(
            LowerIsBetter: false,
            (rows, scores) => new RankingGroups(rows, Settings.CustomGains).Ndcg(scores, (int)Settings.EarlyStoppingMetric));

    private protected override FastTreeRankingModelParameters MakeModel(RegressionTreeEnsemble ensemble, int featureCount)
        => new(ensemble, featureCount);

    private protected override RankingPredictionTransformer<FastTreeRankingModelParameters> MakeTransformer(
        FastTreeRankingModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Ranking();
}
