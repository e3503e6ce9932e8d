using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class OlsTrainer : TrainerEstimatorBase<RegressionPredictionTransformer<OlsModelParameters>, OlsModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new(caching: false);

    private readonly Options _options;

    internal OlsTrainer(IHostEnvironment environment, Options options)
        : base(
            environment.Register(nameof(OlsTrainer)),
            TrainerColumns.Features(options.FeatureColumnName),
            TrainerColumns.SingleLabel(options.LabelColumnName),
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        if (!(options.L2Regularization >= 0))
            throw new ArgumentOutOfRangeException(nameof(options.L2Regularization), "L2 regularization term cannot be negative");
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected override OlsModelParameters TrainModel(IDataView data, IChannel channel)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No training examples in dataset.");

        var solver = new LeastSquaresSolver(rows, _options.L2Regularization);
        if (!solver.IsFullRank)
        {
            channel.Warning(
                MessageSensitivity.None,
                "The features depend on each other: the solution of least norm is taken, without statistics");
        }

        var coefficients = solver.Coefficients;
        var statistics = _options.CalculateStatistics ? OlsStatistics.Compute(rows, solver) : null;
        return new OlsModelParameters(
            Array.ConvertAll(coefficients[1..], value => (float)value), (float)coefficients[0], statistics);
    }

    private protected override RegressionPredictionTransformer<OlsModelParameters> MakeTransformer(
        OlsModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Regression();
}
