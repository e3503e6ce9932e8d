using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastForestRegressionTrainer : RandomForestTrainerBase<
    FastForestRegressionTrainer.Options,
    RegressionPredictionTransformer<FastForestRegressionModelParameters>,
    FastForestRegressionModelParameters>
{
    internal FastForestRegressionTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.SingleLabel(options.LabelColumnName))
    {
    }

    public RegressionPredictionTransformer<FastForestRegressionModelParameters> Fit(IDataView trainData, IDataView validationData)
        => FitBoth(trainData, validationData);

    private protected override FastForestRegressionModelParameters Train(TreeRows rows, TreeRows? validation)
        => new(
            ToEnsemble(
                new Forest(Settings, rows, Host).Grow(label => label, double.PositiveInfinity), treeWeight: 1.0 / Settings.NumberOfTrees),
            rows.FeatureCount);

    private protected override RegressionPredictionTransformer<FastForestRegressionModelParameters> MakeTransformer(
        FastForestRegressionModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
