using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public partial class KMeansTrainer
    : TrainerEstimatorBase<ClusteringPredictionTransformer<KMeansModelParameters>, KMeansModelParameters>
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly Options _options;

    internal KMeansTrainer(IHostEnvironment environment, Options options)
        : base(
            environment.Register(nameof(KMeansTrainer)),
            TrainerColumns.Features(options.FeatureColumnName),
            label: default,
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected override KMeansModelParameters TrainModel(IDataView data, IChannel channel)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, labelColumn: null, WeightColumn.Name, channel);
        if (rows.Count < _options.NumberOfClusters)
            throw new InvalidOperationException("Failed to initialize clusters: too few examples");
        var seeds = _options.InitializationAlgorithm == InitializationAlgorithm.Random
            ? ClusterSeeds.Random(rows, _options.NumberOfClusters, Host.Rand)
            : ClusterSeeds.FarApart(rows, _options.NumberOfClusters, Host.Rand);
        var lloyd = new Lloyd(rows, seeds);
        lloyd.Run(_options.MaximumNumberOfIterations, _options.OptimizationTolerance);
        return new KMeansModelParameters(lloyd.Centroids);
    }

    private protected override ClusteringPredictionTransformer<KMeansModelParameters> MakeTransformer(
        KMeansModelParameters model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private protected override IEnumerable<SchemaShape.Column> GetOutputColumns(SchemaShape inputSchema) => ScoreShape.Clustering();
}
