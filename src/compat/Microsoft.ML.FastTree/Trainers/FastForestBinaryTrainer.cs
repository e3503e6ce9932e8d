using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastForestBinaryTrainer : RandomForestTrainerBase<
    FastForestBinaryTrainer.Options,
    BinaryPredictionTransformer<FastForestBinaryModelParameters>,
    FastForestBinaryModelParameters>
{
    internal FastForestBinaryTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName))
    {
    }

    public BinaryPredictionTransformer<FastForestBinaryModelParameters> Fit(IDataView trainData, IDataView validationData)
        => FitBoth(trainData, validationData);

    /// <summary>A tree says by how much the positives of a leaf outweigh its negatives; the score is the sum of that.</summary>
    private protected override FastForestBinaryModelParameters Train(TreeRows rows, TreeRows? validation)
        => new(
            ToEnsemble(
                new Forest(Settings, rows, Host).Grow(label => label > 0 ? 1 : -1, Settings.MaximumOutputMagnitudePerTree), treeWeight: 1),
            rows.FeatureCount);

    private protected override BinaryPredictionTransformer<FastForestBinaryModelParameters> MakeTransformer(
        FastForestBinaryModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: false);
}
