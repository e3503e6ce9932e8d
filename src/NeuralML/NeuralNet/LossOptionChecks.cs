using NeuralML.Features;

namespace NeuralML.NeuralNet;

/// <summary>
/// Checks of the options that choose what is predicted and what training keeps small, by themselves and against the label.
/// </summary>
internal static class LossOptionChecks
{
    public static void Check(NeuralNetOptions options)
    {
        if (string.Equals(options.LabelColumnName, options.FeatureColumnName, StringComparison.Ordinal))
        {
            throw Error(
                nameof(options.LabelColumnName), options.LabelColumnName,
                $"is column '{options.LabelColumnName}', from which the features are read");
        }

        if (options.ExampleWeightColumnName is { } weight)
        {
            var taken = new HashSet<string>([options.LabelColumnName], StringComparer.Ordinal);
            OptionChecks.NewNames([weight], taken, nameof(options.ExampleWeightColumnName));
        }

        OptionChecks.AtLeast(options.FocalGamma, 0, nameof(options.FocalGamma));
        foreach (var classWeight in options.ClassWeights ?? [])
            OptionChecks.Positive(classWeight, nameof(options.ClassWeights));
        if (options.ClassWeights is not null && options.ClassWeighting != ClassWeighting.None)
            throw Error(nameof(options.ClassWeights), null, $"cannot be set together with {nameof(options.ClassWeighting)}");
        CheckQuantiles(options.Quantiles, nameof(options.Quantiles));
        var losses = Losses(options);
        if (losses.Count > 1)
            throw Error(losses[0], null, $"cannot be set together with {losses[1]}: each chooses the loss");
    }

    /// <param name="options">The options, which hold by themselves.</param>
    /// <param name="task">What the label is.</param>
    /// <param name="classCount">How many classes it has; null when that is not known yet.</param>
    public static void CheckTask(NeuralNetOptions options, PredictionTask task, int? classCount)
    {
        var label = options.LabelColumnName;
        if (options.Quantiles is not null && task != PredictionTask.Quantile)
            throw Error(nameof(options.Quantiles), null, $"needs a label of type Single, which column '{label}' is not");
        if (task.IsClassification())
        {
            if (options.RegressionLoss != RegressionLoss.SquaredError)
            {
                throw Error(
                    nameof(options.RegressionLoss), options.RegressionLoss, $"needs a label of numbers, which column '{label}' is not");
            }

            CheckClassWeights(options, task, classCount);
            return;
        }

        var what = $"needs a label of classes, which column '{label}' is not";
        if (options.FocalGamma > 0)
            throw Error(nameof(options.FocalGamma), options.FocalGamma, what);
        if (options.ClassWeighting != ClassWeighting.None)
            throw Error(nameof(options.ClassWeighting), options.ClassWeighting, what);
        if (options.ClassWeights is not null)
            throw Error(nameof(options.ClassWeights), null, what);
    }

    private static void CheckClassWeights(NeuralNetOptions options, PredictionTask task, int? classCount)
    {
        if (options.ClassWeights is { } weights && classCount is { } count && weights.Count != count)
        {
            throw Error(
                nameof(options.ClassWeights), null,
                $"has {weights.Count} weights, but label column '{options.LabelColumnName}' has {count} classes: give one for each");
        }

        var name = options.ClassWeights is not null ? nameof(options.ClassWeights)
            : options.ClassWeighting != ClassWeighting.None ? nameof(options.ClassWeighting) : null;
        if (name is not null && task == PredictionTask.MultiLabel && options.CustomLoss is not null)
        {
            throw Error(
                name, null,
                $"cannot weigh the several labels of column '{options.LabelColumnName}' in a {nameof(options.CustomLoss)}");
        }
    }

    private static void CheckQuantiles(IReadOnlyList<double>? quantiles, string name)
    {
        if (quantiles is { Count: 0 })
            throw Error(name, null, "cannot be empty");
        for (var i = 0; i < quantiles?.Count; i++)
        {
            if (quantiles[i] is not (> 0 and < 1) || (i > 0 && quantiles[i] <= quantiles[i - 1]))
                throw Error(name, quantiles[i], "must be above 0, below 1 and in rising order");
        }
    }

    private static List<string> Losses(NeuralNetOptions options)
    {
        var losses = new List<string>();
        if (options.CustomLoss is not null)
            losses.Add(nameof(options.CustomLoss));
        if (options.FocalGamma > 0)
            losses.Add(nameof(options.FocalGamma));
        if (options.Quantiles is not null)
            losses.Add(nameof(options.Quantiles));
        if (options.RegressionLoss != RegressionLoss.SquaredError)
            losses.Add(nameof(options.RegressionLoss));
        return losses;
    }

    private static ArgumentOutOfRangeException Error(string name, object? value, string what) => new(name, value, $"{name} {what}");
}
