using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed class NaiveBayesMulticlassTrainer : TrainerEstimatorBase<
    MulticlassPredictionTransformer<NaiveBayesMulticlassModelParameters>, NaiveBayesMulticlassModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new(caching: false);

    internal NaiveBayesMulticlassTrainer(IHostEnvironment environment, string labelColumn, string featureColumn)
        : base(
            environment.Register(nameof(NaiveBayesMulticlassTrainer)),
            TrainerColumns.Features(featureColumn),
            TrainerColumns.KeyLabel(labelColumn))
    {
    }

    public override TrainerInfo Info => SharedInfo;

    private protected override NaiveBayesMulticlassModelParameters TrainModel(IDataView data, IChannel channel)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, weightColumn: null, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No valid training instances found, all instances have missing features.");

        var labels = new long[data.Schema[LabelColumn.Name].Type.GetKeyCountAsInt32()];
        var features = Array.ConvertAll(labels, _ => new long[rows.FeatureCount]);
        for (var i = 0; i < rows.Count; i++)
        {
            var label = (int)rows.Label(i);
            labels[label]++;
            rows.Features(i).CountPositive(features[label]);
        }

        return new NaiveBayesMulticlassModelParameters(labels, features);
    }

    private protected override MulticlassPredictionTransformer<NaiveBayesMulticlassModelParameters> MakeTransformer(
        NaiveBayesMulticlassModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name, LabelColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema)
        => ScoreShape.Multiclass(inputSchema.FindColumn(LabelColumn.Name)!.Value);
}
