using static NeuralML.NeuralNet.OptionChecks;
using Options = NeuralML.NeuralNetOptions;

namespace NeuralML.NeuralNet;

/// <summary>Checks all options before any data is read.</summary>
internal static class OptionValidation
{
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static void Check(Options options)
    {
        CheckColumns(options);
        CheckNetworks(options);
        CheckSteps(options);
        CheckValidation(options);
        CheckFit(options);
        LossOptionChecks.Check(options);
    }

    private static void CheckColumns(Options options)
    {
        NotEmpty(options.LabelColumnName, nameof(Options.LabelColumnName));
        NotEmpty(options.FeatureColumnName, nameof(Options.FeatureColumnName));
        var names = new HashSet<string>([options.LabelColumnName, options.FeatureColumnName], StringComparer.Ordinal);
        NewNames(options.NumericColumnNames, names, nameof(Options.NumericColumnNames));
        NewNames(options.CategoricalColumnNames, names, nameof(Options.CategoricalColumnNames));
    }

    private static void CheckNetworks(Options options)
    {
        Defined(options.Preset, nameof(Options.Preset));
        Defined(options.NumericScaling ?? NumericScaling.Standard, nameof(Options.NumericScaling));
        Defined(options.Architecture ?? NeuralNetArchitecture.Mlp, nameof(Options.Architecture));
        Defined(options.NumericEmbedding ?? NumericEmbedding.None, nameof(Options.NumericEmbedding));
        Embedding(options.NumericEmbedding, options.Architecture, nameof(Options.NumericEmbedding));
        Defined(options.Initialization ?? WeightInitialization.Xavier, nameof(Options.Initialization));
        CheckOwnNetwork(options);
        foreach (var recipe in Recipe.All(options))
            Sizes(options.HiddenSizes, recipe.Architecture, nameof(Options.HiddenSizes));
        Fraction(options.Dropout ?? 0, nameof(Options.Dropout));
        Defined(options.DropoutSchedule ?? RegularizationSchedule.Constant, nameof(Options.DropoutSchedule));
    }

    private static void CheckOwnNetwork(Options options)
    {
        if (options.Network is null)
        {
            if (options.Architecture != NeuralNetArchitecture.Custom)
                return;
            throw new ArgumentOutOfRangeException(
                nameof(Options.Network), $"{nameof(Options.Network)} must make the network of {options.Architecture}");
        }

        if (options.Architecture is not (null or NeuralNetArchitecture.Custom))
        {
            throw new ArgumentOutOfRangeException(
                nameof(Options.Architecture), options.Architecture,
                $"{nameof(Options.Architecture)} must not be set beside {nameof(Options.Network)}");
        }

        MustBeNull(options.HiddenSizes, nameof(Options.HiddenSizes));
        MustBeNull(options.Dropout, nameof(Options.Dropout));
        MustBeNull(options.Initialization, nameof(Options.Initialization));

        static void MustBeNull(object? value, string name)
        {
            if (value is not null)
                throw new ArgumentOutOfRangeException(name, value, $"{name} is a matter of the network of {nameof(Options.Network)}");
        }
    }

    private static void CheckSteps(Options options)
    {
        AtLeast(options.BatchSize, 1, nameof(Options.BatchSize));
        Positive(options.LearningRate ?? 1, nameof(Options.LearningRate));
        Defined(options.Optimizer, nameof(Options.Optimizer));
        Defined(options.LearningRateSchedule ?? LearningRateSchedule.Constant, nameof(Options.LearningRateSchedule));
        Fraction(options.WarmupFraction, nameof(Options.WarmupFraction));
        if (options.GradientClipping is { } norm)
            Positive(norm, nameof(Options.GradientClipping));
        AtLeast(options.WeightDecay ?? 0, 0, nameof(Options.WeightDecay));
        Defined(options.WeightDecaySchedule ?? RegularizationSchedule.Constant, nameof(Options.WeightDecaySchedule));
        AtLeast(options.L1Regularization, 0, nameof(Options.L1Regularization));
        Fraction(options.WeightAveraging ?? 0, nameof(Options.WeightAveraging));
        Defined(options.RegressionLoss, nameof(Options.RegressionLoss));
        Fraction(options.LabelSmoothing ?? 0, nameof(Options.LabelSmoothing));
        Defined(options.ClassWeighting, nameof(Options.ClassWeighting));
    }

    private static void CheckValidation(Options options)
    {
        Fraction(options.SplitFraction, nameof(Options.ValidationFraction));
        Defined(options.Validation, nameof(Options.Validation));
        Folds(options.Folds, nameof(Options.Folds));
        if (options.SamplingKeyColumnName is { } key)
            NotEmpty(key, nameof(Options.SamplingKeyColumnName));
        if (options.Validation == ValidationRows.Latest && options.Folds > 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(Options.Folds), options.Folds,
                $"{nameof(Options.Folds)} must be 0 with {nameof(Options.Validation)} {options.Validation}");
        }

        Defined(options.EarlyStoppingMetric ?? ValidationMetric.Loss, nameof(Options.EarlyStoppingMetric));
    }

    private static void CheckFit(Options options)
    {
        AtLeast(options.MaximumEpochs ?? 1, 1, nameof(Options.MaximumEpochs));
        AtLeast(options.Patience ?? 1, 1, nameof(Options.Patience));
        Positive(options.TimeBudget?.TotalSeconds ?? 1, nameof(Options.TimeBudget));
        AtLeast(options.MemoryLimit ?? 1, 1, nameof(Options.MemoryLimit));
        if (options.CheckpointFolder is { } folder)
            NotEmpty(folder, nameof(Options.CheckpointFolder));
        AtLeast(options.CheckpointEveryEpochs, 1, nameof(Options.CheckpointEveryEpochs));
        if (options.Callbacks?.Contains(null!) == true)
            throw new ArgumentOutOfRangeException(nameof(Options.Callbacks), $"{nameof(Options.Callbacks)} cannot contain null");
    }
}
