using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

internal sealed class BinaryFitter<TModel> : IBinaryFitter
    where TModel : class
{
    private readonly ITrainerEstimator<ISingleFeaturePredictionTransformer<TModel>, TModel> _trainer;
    private readonly IEstimator<ISingleFeaturePredictionTransformer<ICalibrator>>? _calibrator;
    private readonly int _maximumCalibrationRows;
    private readonly bool _useProbabilities;

    /// <param name="trainer">Fits the binary models.</param>
    /// <param name="labelColumn">The label column, should the trainer not tell its own.</param>
    /// <param name="calibrator">Fitted on the scores of a model that has no probabilities; null for Platt's.</param>
    /// <param name="maximumCalibrationRows">How many rows it is fitted on at most.</param>
    /// <param name="useProbabilities">Whether probabilities are wanted at all.</param>
    public BinaryFitter(
        ITrainerEstimator<ISingleFeaturePredictionTransformer<TModel>, TModel> trainer,
        string labelColumn,
        IEstimator<ISingleFeaturePredictionTransformer<ICalibrator>>? calibrator,
        int maximumCalibrationRows,
        bool useProbabilities)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        _trainer = trainer;
        LabelColumnName = trainer is TrainerEstimatorBase<BinaryPredictionTransformer<TModel>, TModel> known
            ? known.LabelColumn.Name
            : labelColumn;
        _calibrator = calibrator;
        _maximumCalibrationRows = maximumCalibrationRows;
        _useProbabilities = useProbabilities;
    }

    public string LabelColumnName { get; }

    public FittedBinary Fit(IDataView data)
    {
        var fitted = _trainer.Fit(data);
        if (fitted.Model is not IScoringModel<float> model)
            throw new NotSupportedException($"'{typeof(TModel)}' is no binary model that scores rows by one number");
        if (_useProbabilities && model is not CalibratedModelParametersBase)
            model = CalibratedModelFormat.Combine(model, FitCalibrator(fitted.Transform(data)));
        return new FittedBinary(model, fitted.FeatureColumnName);
    }

    private ICalibrator FitCalibrator(IDataView scored)
    {
        var calibrator = _calibrator ?? new PlattCalibratorEstimator(LabelColumnName, "Score", weightColumn: null);
        return calibrator.Fit(new RangeDataView(scored, 0, _maximumCalibrationRows)).Model;
    }
}
