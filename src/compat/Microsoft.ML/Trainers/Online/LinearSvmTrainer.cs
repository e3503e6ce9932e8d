using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class LinearSvmTrainer
    : OnlineLinearTrainer<BinaryPredictionTransformer<LinearBinaryModelParameters>, LinearBinaryModelParameters>
{
    private readonly Options _options;

    internal LinearSvmTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.BooleanLabel(options.LabelColumnName), options.ExampleWeightColumnName)
        => _options = options;

    private protected override OnlineLearner CreateLearner(LinearStart start) => new PegasosLearner(_options, start);

    private protected override LinearBinaryModelParameters CreateModel(float[] weights, float bias) => new(weights, bias);

    private protected override BinaryPredictionTransformer<LinearBinaryModelParameters> MakeTransformer(
        LinearBinaryModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Binary(calibrated: false);
}
