using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed partial class LbfgsMaximumEntropyMulticlassTrainer : LbfgsTrainerBase<
    LbfgsMaximumEntropyMulticlassTrainer.Options,
    MulticlassPredictionTransformer<MaximumEntropyModelParameters>,
    MaximumEntropyModelParameters>
{
    internal LbfgsMaximumEntropyMulticlassTrainer(IHostEnvironment environment, Options options)
        : base(environment, options, TrainerColumns.KeyLabel(options.LabelColumnName))
    {
    }

    public MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit(
        IDataView trainData, MaximumEntropyModelParameters modelParameters)
    {
        ArgumentNullException.ThrowIfNull(modelParameters);
        VBuffer<float>[] weights = [];
        modelParameters.GetWeights(ref weights, out _);
        float[] start = [.. modelParameters.GetBiases(), .. weights.SelectMany(ofClass => ofClass.DenseValues())];
        return Fit(trainData, (data, channel) => TrainModel(data, channel, start));
    }

    private protected override IObjective CreateObjective(TrainingRows rows, DataViewSchema schema)
        => new SoftmaxObjective(rows, schema[LabelColumn.Name].Type.GetKeyCountAsInt32());

    private protected override MaximumEntropyModelParameters CreateModel(float[] parameters, int featureCount)
    {
        var classCount = parameters.Length / (1 + featureCount);
        var weights = parameters.Skip(classCount).Chunk(featureCount).ToArray();
        return new MaximumEntropyModelParameters(weights, parameters[..classCount]);
    }

    private protected override MulticlassPredictionTransformer<MaximumEntropyModelParameters> MakeTransformer(
        MaximumEntropyModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name, LabelColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Multiclass(inputSchema.FindColumn(LabelColumn.Name)!.Value);
}
