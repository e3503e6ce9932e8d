using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML.AutoML;

/// <summary>The trainers that a pipeline of a task chooses from; each is built from the option its search space is made of.</summary>
internal static class SweepableTrainers
{
    public static SweepableEstimator FastTree(
        EstimatorType type, FastTreeOption option, SearchSpace<FastTreeOption>? space)
        => Create(type, option, space, (context, tree) => type switch
        {
            EstimatorType.FastTreeBinary => context.BinaryClassification.Trainers.FastTree(ToBinary(tree)),
            EstimatorType.FastTreeOva => Ova(context, context.BinaryClassification.Trainers.FastTree(ToBinary(tree)), tree.LabelColumnName),
            _ => context.Regression.Trainers.FastTree(Fill(new FastTreeRegressionTrainer.Options(), tree)),
        });

    public static SweepableEstimator FastForest(
        EstimatorType type, FastForestOption option, SearchSpace<FastForestOption>? space)
        => Create(type, option, space, (context, forest) => type switch
        {
            EstimatorType.FastForestBinary =>
                context.BinaryClassification.Trainers.FastForest(Fill(new FastForestBinaryTrainer.Options(), forest)),
            EstimatorType.FastForestOva => context.MulticlassClassification.Trainers.OneVersusAll(
                context.BinaryClassification.Trainers.FastForest(Fill(new FastForestBinaryTrainer.Options(), forest)),
                labelColumnName: forest.LabelColumnName),
            _ => context.Regression.Trainers.FastForest(Fill(new FastForestRegressionTrainer.Options(), forest)),
        });

    public static SweepableEstimator Lbfgs(EstimatorType type, LbfgsOption option, SearchSpace<LbfgsOption>? space)
        => Create(type, option, space, (context, lbfgs) => type switch
        {
            EstimatorType.LbfgsLogisticRegressionBinary => ToLogisticRegression(context, lbfgs),
            EstimatorType.LbfgsLogisticRegressionOva => Ova(context, ToLogisticRegression(context, lbfgs), lbfgs.LabelColumnName),
            EstimatorType.LbfgsMaximumEntropyMulti => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                lbfgs.LabelColumnName,
                lbfgs.FeatureColumnName,
                lbfgs.ExampleWeightColumnName,
                lbfgs.L1Regularization,
                lbfgs.L2Regularization),
            _ => context.Regression.Trainers.LbfgsPoissonRegression(
                lbfgs.LabelColumnName,
                lbfgs.FeatureColumnName,
                lbfgs.ExampleWeightColumnName,
                lbfgs.L1Regularization,
                lbfgs.L2Regularization),
        });

    public static SweepableEstimator Sdca(EstimatorType type, SdcaOption option, SearchSpace<SdcaOption>? space)
        => Create(type, option, space, (context, sdca) => type switch
        {
            EstimatorType.SdcaLogisticRegressionBinary => ToSdcaLogisticRegression(context, sdca),
            EstimatorType.SdcaLogisticRegressionOva => Ova(context, ToSdcaLogisticRegression(context, sdca), sdca.LabelColumnName),
            EstimatorType.SdcaMaximumEntropyMulti => context.MulticlassClassification.Trainers.SdcaMaximumEntropy(
                sdca.LabelColumnName,
                sdca.FeatureColumnName,
                sdca.ExampleWeightColumnName,
                l2Regularization: sdca.L2Regularization,
                l1Regularization: sdca.L1Regularization),
            _ => context.Regression.Trainers.Sdca(
                sdca.LabelColumnName,
                sdca.FeatureColumnName,
                sdca.ExampleWeightColumnName,
                l2Regularization: sdca.L2Regularization,
                l1Regularization: sdca.L1Regularization),
        });

    private static SweepableEstimator Create<T>(
        EstimatorType type, T option, SearchSpace<T>? space, Func<MLContext, T, IEstimator<ITransformer>> factory)
        where T : class, new() => new(
            type, (context, parameter) => factory(context, parameter.AsType<T>()), space ?? new(option), Parameter.FromObject(option));

    private static OneVersusAllTrainer Ova<TModel>(
        MLContext context, ITrainerEstimator<Data.BinaryPredictionTransformer<TModel>, TModel> trainer, string label)
        where TModel : class => context.MulticlassClassification.Trainers.OneVersusAll(trainer, label);

    private static FastTreeBinaryTrainer.Options ToBinary(FastTreeOption option) => Fill(new FastTreeBinaryTrainer.Options(), option);

    private static T Fill<T>(T options, FastTreeOption option)
        where T : BoostedTreeOptions
    {
        options.NumberOfLeaves = option.NumberOfLeaves;
        options.MinimumExampleCountPerLeaf = option.MinimumExampleCountPerLeaf;
        options.NumberOfTrees = option.NumberOfTrees;
        options.MaximumBinCountPerFeature = option.MaximumBinCountPerFeature;
        options.FeatureFraction = option.FeatureFraction;
        options.LearningRate = option.LearningRate;
        options.LabelColumnName = option.LabelColumnName;
        options.FeatureColumnName = option.FeatureColumnName;
        options.ExampleWeightColumnName = option.ExampleWeightColumnName;
        return options;
    }

    private static T Fill<T>(T options, FastForestOption option)
        where T : FastForestOptionsBase
    {
        options.NumberOfTrees = option.NumberOfTrees;
        options.NumberOfLeaves = option.NumberOfLeaves;
        options.FeatureFraction = option.FeatureFraction;
        options.LabelColumnName = option.LabelColumnName;
        options.FeatureColumnName = option.FeatureColumnName;
        options.ExampleWeightColumnName = option.ExampleWeightColumnName;
        return options;
    }

    private static LbfgsLogisticRegressionBinaryTrainer ToLogisticRegression(MLContext context, LbfgsOption option)
        => context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            option.LabelColumnName,
            option.FeatureColumnName,
            option.ExampleWeightColumnName,
            option.L1Regularization,
            option.L2Regularization);

    private static SdcaLogisticRegressionBinaryTrainer ToSdcaLogisticRegression(MLContext context, SdcaOption option)
        => context.BinaryClassification.Trainers.SdcaLogisticRegression(
            option.LabelColumnName,
            option.FeatureColumnName,
            option.ExampleWeightColumnName,
            l2Regularization: option.L2Regularization,
            l1Regularization: option.L1Regularization);
}
