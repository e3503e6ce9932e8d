using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed class PairwiseCouplingTrainer
    : MetaMulticlassTrainer<MulticlassPredictionTransformer<PairwiseCouplingModelParameters>, PairwiseCouplingModelParameters>
{
    private readonly bool _imputeMissingLabelsAsNegative;

    internal PairwiseCouplingTrainer(
        IHostEnvironment environment, IBinaryFitter fitter, string labelColumn, bool imputeMissingLabelsAsNegative)
        : base(environment, nameof(PairwiseCouplingTrainer), labelColumn, fitter)
        => _imputeMissingLabelsAsNegative = imputeMissingLabelsAsNegative;

    public override MulticlassPredictionTransformer<PairwiseCouplingModelParameters> Fit(IDataView input)
    {
        var tasks = Open(input, _imputeMissingLabelsAsNegative);
        // Of one class only, there is no other to set against it.
        var fitted = tasks.ClassCount == 1 ? [tasks.FitAgainstRest(0)] : FitPairs(tasks).ToArray();
        var model = new PairwiseCouplingModelParameters(tasks.ClassCount, Array.ConvertAll(fitted, binary => binary.Model));
        return new(model, input.Schema, fitted[0].FeatureColumnName, LabelColumn.Name);
    }

    private static IEnumerable<FittedBinary> FitPairs(BinaryTasks tasks)
    {
        for (var i = 1; i < tasks.ClassCount; i++)
        {
            for (var j = 0; j < i; j++)
                yield return tasks.FitAgainst(i, j);
        }
    }
}
