using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Trainers;

public sealed partial class RandomizedPcaTrainer
    : TrainerEstimatorBase<AnomalyPredictionTransformer<PcaModelParameters>, PcaModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly Options _options;

    internal RandomizedPcaTrainer(IHostEnvironment environment, Options options)
        : base(
            environment.Register(nameof(RandomizedPcaTrainer), options.Seed),
            TrainerColumns.Features(options.FeatureColumnName),
            label: default,
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected override PcaModelParameters TrainModel(IDataView data, IChannel channel)
    {
        var rows = new WeightedRows(
            data, data.Schema[FeatureColumn.Name], WeightColumn.Name is { } weight ? data.Schema[weight] : null);
        var settings = new PcaSettings(_options.Rank, _options.Oversampling, _options.EnsureZeroMean, _options.Seed);
        var (components, mean) = PrincipalComponentFit.Find(rows, settings, Host.Rand);
        return new PcaModelParameters(Array.ConvertAll(components, ToSingle), ToSingle(mean));
    }

    private protected override AnomalyPredictionTransformer<PcaModelParameters> MakeTransformer(
        PcaModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: false);

    private static float[] ToSingle(double[] values) => Array.ConvertAll(values, value => (float)value);
}
