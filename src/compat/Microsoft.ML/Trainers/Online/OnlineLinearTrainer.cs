using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class OnlineLinearTrainer<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new();

    private readonly OnlineLinearOptions _options;

    private protected OnlineLinearTrainer(
        IHostEnvironment environment, OnlineLinearOptions options, SchemaShape.Column label, string? weightColumn = null)
        : base(
            environment.Register(options.GetType().DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            label,
            TrainerColumns.Weight(weightColumn))
    {
        options.Check();
        _options = options;
    }

    public override TrainerInfo Info => SharedInfo;

    public TTransformer Fit(IDataView trainData, LinearModelParameters modelParameters)
    {
        ArgumentNullException.ThrowIfNull(modelParameters);
        return Fit(trainData, (data, channel) => TrainModel(data, channel, modelParameters));
    }

    private protected sealed override TModel TrainModel(IDataView data, IChannel channel) => TrainModel(data, channel, start: null);

    private protected abstract OnlineLearner CreateLearner(LinearStart start);

    private protected abstract TModel CreateModel(float[] weights, float bias);

    private TModel TrainModel(IDataView data, IChannel channel, LinearModelParameters? start)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No valid training instances found, all instances have missing features.");

        var learner = CreateLearner(LinearStart.Create(rows.FeatureCount, start, _options.InitialWeightsDiameter, Host.Rand));
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var iteration = 0; iteration < _options.NumberOfIterations; iteration++)
        {
            if (_options.Shuffle)
                Host.Rand.Shuffle(order);
            foreach (var row in order)
                learner.Learn(rows.Features(row), rows.Label(row), rows.Weight(row));
        }

        var (weights, bias) = learner.Finish();
        return CreateModel(weights, bias);
    }
}
