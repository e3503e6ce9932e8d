using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers.FastTree;

public abstract partial class GamTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TOptions : GamTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private static readonly TrainerInfo SharedInfo = new(normalization: false, caching: false);

    private protected GamTrainerBase(IHostEnvironment environment, TOptions options, SchemaShape.Column label)
        : base(
            environment.Register(typeof(TOptions).DeclaringType!.Name),
            TrainerColumns.Features(options.FeatureColumnName),
            label,
            TrainerColumns.Weight(options.ExampleWeightColumnName))
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

    private protected abstract Objective CreateObjective(TreeRows rows);

    /// <summary>By which a validation set chooses the number of iterations.</summary>
    private protected abstract StoppingMetric CreateMetric();

    private protected abstract TModel MakeModel(ShapeFunction[] shapes, double bias);

    private TModel Train(TreeRows rows, TreeRows? validation)
    {
        if (validation is not null && validation.FeatureCount != rows.FeatureCount)
        {
            throw new InvalidOperationException(
                $"The validation set has {validation.FeatureCount} features, the training set {rows.FeatureCount}");
        }

        var fit = new AdditiveFit(
            Settings.NumberOfIterations,
            Settings.LearningRate,
            Settings.MaximumBinCountPerFeature,
            Settings.MinimumExampleCountPerLeaf,
            Settings.MaximumTreeOutput,
            Settings.FeatureFlocks,
            Settings.NumberOfThreads);
        using var booster = new AdditiveBooster(fit, rows, CreateObjective(rows));
        return MakeModel(booster.Boost(Settings.EnablePruning ? validation : null, CreateMetric()), booster.Bias);
    }

    private TreeRows Read(IDataView data, IChannel channel)
        => TreeRows.Read(data, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name, groupColumn: null, channel);
}
