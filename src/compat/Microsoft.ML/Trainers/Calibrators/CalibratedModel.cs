using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

/// <summary>A model whose score a calibrator turns into a probability.</summary>
internal sealed class CalibratedModel<TSubModel, TCalibrator>(TSubModel subModel, TCalibrator calibrator)
    : CalibratedModelParametersBase<TSubModel, TCalibrator>(subModel, calibrator), IScoringModel<float>, ICanSaveModel
    where TSubModel : class, IScoringModel<float>
    where TCalibrator : class, ICalibrator
{
    public Scorer<float> CreateScorer() => SubModel.CreateScorer();

    void ICanSaveModel.Save(ModelSaveContext ctx) => CalibratedModelFormat.Save(ctx, this);
}
