using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public abstract class FastTreeTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBaseWithGroupId<TTransformer, TModel>
    where TOptions : TreeOptions, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new(normalization: false, caching: false);

    private protected FastTreeTrainerBase(
        IHostEnvironment environment, TOptions options, SchemaShape.Column label, SchemaShape.Column groupId = default)
        : base(
            environment.Register(typeof(TOptions).DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            label,
            TrainerColumns.Weight(options.ExampleWeightColumnName),
            groupId)
    {
        options.Check();
        Settings = options;
    }

    public override TrainerInfo Info => SharedInfo;

    private protected TOptions Settings { get; }

    private protected TTransformer FitBoth(IDataView trainData, IDataView validationData)
    {
        ArgumentNullException.ThrowIfNull(trainData);
        ArgumentNullException.ThrowIfNull(validationData);
        CheckColumns(SchemaShape.Create(trainData.Schema));
        CheckColumns(SchemaShape.Create(validationData.Schema));
        using var channel = Host.Start("Training");
        return MakeTransformer(Train(Read(trainData, channel), Read(validationData, channel)), trainData.Schema);
    }

    private protected sealed override TModel TrainModel(IDataView data, IChannel channel) => Train(Read(data, channel), null);

    private protected abstract TModel Train(TreeRows rows, TreeRows? validation);

    private TreeRows Read(IDataView data, IChannel channel)
        => TreeRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, GroupIdColumn.Name, channel);
}
