using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class SdcaTrainerBase<TOptions, TTransformer, TModel> : StochasticTrainerBase<TTransformer, TModel>
    where TOptions : SdcaTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected SdcaTrainerBase(IHostEnvironment environment, TOptions options, SchemaShape.Column label)
        : base(
            environment.Register(options.GetType().DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            label,
            TrainerColumns.Weight(options.ExampleWeightColumnName))
    {
        options.Check();
        TrainerOptions = options;
    }

    private protected TOptions TrainerOptions { get; }

    private protected sealed override TModel TrainModel(IDataView data, IChannel channel)
    {
        var rows = TrainingRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, channel);
        if (rows.Count == 0)
            throw new InvalidOperationException("Training set has 0 instances, aborting training.");
        return TrainModel(rows, TrainerOptions.ToSettings(rows.Count, Host), data.Schema);
    }

    private protected abstract TModel TrainModel(TrainingRows rows, SdcaSettings settings, DataViewSchema schema);
}
