using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>The splits that options ask for: one for each fold, or a single one.</summary>
internal static class SplitPlan
{
    public static TrainingSplit[] Create(NeuralNetOptions options, LabelColumn label, TrainingTable table, Random random)
        => table.Stream is { } stream ? Stream(options, stream, random.Next()) : Memory(options, label, table, random);

    private static TrainingSplit[] Memory(NeuralNetOptions options, LabelColumn label, TrainingTable table, Random random)
    {
        var folds = options.FoldCount(table.RowCount);
        var fraction = options.SplitFraction;
        if (options.Validation == ValidationRows.Latest)
            return [TrainingSplit.Latest(table.RowCount, fraction)];
        if (table.Groups is { } groups)
            return folds > 0 ? GroupSplit.Folds(groups, folds, random) : [GroupSplit.Create(groups, fraction, random)];
        var stratify = label.Task.IsClassification();
        return folds > 0
            ? TrainingSplit.Folds(table.Strata, stratify, folds, random)
            : [TrainingSplit.Create(table.Strata, stratify, fraction, random)];
    }

    private static TrainingSplit[] Stream(NeuralNetOptions options, RowStream stream, int seed)
    {
        if (options.SamplingKeyColumnName is { } key)
        {
            throw new InvalidOperationException(
                $"The training data is larger than {nameof(NeuralNetOptions.MemoryLimit)}, and rows of the same '{key}' cannot be kept "
                + $"together: raise the limit, or unset {nameof(NeuralNetOptions.SamplingKeyColumnName)}.");
        }

        var folds = options.FoldCount(stream.RowCount);
        var fraction = options.SplitFraction;
        if (options.Validation == ValidationRows.Latest)
            return [StreamSplit.Latest(stream, fraction)];
        return folds > 0 ? StreamSplit.Folds(stream, folds, seed) : [StreamSplit.Create(stream, fraction, seed)];
    }
}
