using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class SgdBinaryTrainerBase<TModel> : LinearTrainerBase<BinaryPredictionTransformer<TModel>, TModel>
    where TModel : class
{
    private readonly OptionsBase _options;
    private readonly IClassificationLoss _loss;

    private protected SgdBinaryTrainerBase(IHostEnvironment environment, OptionsBase options, IClassificationLoss loss)
        : base(
            environment.Register(options.GetType().DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            TrainerColumns.BooleanLabel(options.LabelColumnName),
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        ArgumentNullException.ThrowIfNull(loss);
        _options = options;
        _loss = loss;
    }

    public BinaryPredictionTransformer<TModel> Fit(IDataView trainData, LinearModelParameters modelParameters)
    {
        ArgumentNullException.ThrowIfNull(modelParameters);
        return Fit(trainData, (data, channel) => TrainModel(data, channel, modelParameters));
    }

    private protected sealed override TModel TrainModel(IDataView data, IChannel channel) => TrainModel(data, channel, start: null);

    private protected abstract TModel CreateModel(LinearBinaryModelParameters linear);

    private protected sealed override BinaryPredictionTransformer<TModel> MakeTransformer(TModel model, DataViewSchema trainSchema)
        => new(model, trainSchema, FeatureColumn.Name);

    private TModel TrainModel(IDataView data, IChannel channel, LinearModelParameters? start)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("No valid training instances found, all instances have missing features.");
        var descent = new GradientDescent(
            rows, _loss, _options.L2Regularization, _options.LearningRate, _options.PositiveInstanceWeight,
            LinearStart.Create(rows.FeatureCount, start, diameter: 0, Host.Rand));
        var shuffler = _options.Shuffle ? Host.Rand : null;
        descent.Run(_options.NumberOfIterations, _options.CheckFrequency ?? 1, _options.ConvergenceTolerance, shuffler);
        return CreateModel(new LinearBinaryModelParameters(descent.Weights, descent.Bias));
    }
}
