using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class LdSvmTrainer
    : TrainerEstimatorBase<BinaryPredictionTransformer<LdSvmModelParameters>, LdSvmModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly Options _options;

    internal LdSvmTrainer(IHostEnvironment environment, Options options)
        : base(
            environment.Register(nameof(LdSvmTrainer)),
            TrainerColumns.Features(options.FeatureColumnName),
            TrainerColumns.BooleanLabel(options.LabelColumnName),
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected override LdSvmModelParameters TrainModel(IDataView data, IChannel channel)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No valid training instances found, all instances have missing features.");
        return new LdSvmModelParameters(new LdSvmDescent(rows, _options, Host.Rand).Run());
    }

    private protected override BinaryPredictionTransformer<LdSvmModelParameters> MakeTransformer(
        LdSvmModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: false);
}
