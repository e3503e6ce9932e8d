using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeTweedieTrainer : BoostingFastTreeTrainerBase<
    FastTreeTweedieTrainer.Options,
    RegressionPredictionTransformer<FastTreeTweedieModelParameters>,
    FastTreeTweedieModelParameters>
{
    internal FastTreeTweedieTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.SingleLabel(options.LabelColumnName))
    {
    }

    public RegressionPredictionTransformer<FastTreeTweedieModelParameters> Fit(IDataView trainData, IDataView validationData)
        => FitBoth(trainData, validationData);

    private protected override Objective CreateObjective(TreeRows rows) => new TweedieObjective(rows, Settings.Index);

    private protected override StoppingMetric CreateMetric()
        => StoppingMetric.Distance(Settings.EarlyStoppingMetric, score => Math.Exp(score));

    private protected override FastTreeTweedieModelParameters MakeModel(RegressionTreeEnsemble ensemble, int featureCount)
        => new(ensemble, featureCount);

    private protected override RegressionPredictionTransformer<FastTreeTweedieModelParameters> MakeTransformer(
        FastTreeTweedieModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
