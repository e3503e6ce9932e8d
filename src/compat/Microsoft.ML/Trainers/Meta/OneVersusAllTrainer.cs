using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public sealed class OneVersusAllTrainer
    : MetaMulticlassTrainer<MulticlassPredictionTransformer<OneVersusAllModelParameters>, OneVersusAllModelParameters>
{
    private readonly bool _imputeMissingLabelsAsNegative;
    private readonly bool _useProbabilities;

    internal OneVersusAllTrainer(
        IHostEnvironment environment,
        IBinaryFitter fitter,
        string labelColumn,
        bool imputeMissingLabelsAsNegative,
        bool useProbabilities)
        : base(environment, nameof(OneVersusAllTrainer), labelColumn, fitter)
    {
        _imputeMissingLabelsAsNegative = imputeMissingLabelsAsNegative;
        _useProbabilities = useProbabilities;
    }

    public override MulticlassPredictionTransformer<OneVersusAllModelParameters> Fit(IDataView input)
    {
        var tasks = Open(input, _imputeMissingLabelsAsNegative);
        var fitted = new FittedBinary[tasks.ClassCount];
        for (var i = 0; i < fitted.Length; i++)
            fitted[i] = tasks.FitAgainstRest(i);
        var model = new OneVersusAllModelParameters(Array.ConvertAll(fitted, binary => binary.Model), _useProbabilities);
        return new(model, input.Schema, fitted[0].FeatureColumnName, LabelColumn.Name);
    }
}
