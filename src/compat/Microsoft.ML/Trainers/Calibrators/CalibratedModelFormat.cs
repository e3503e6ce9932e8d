using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(CalibratedModelParametersBase),
    typeof(CalibratedModelFormat),
    null,
    typeof(SignatureLoadModel),
    "Calibrated model",
    "CalibratedModel")]

namespace Microsoft.ML.Calibrators;

internal static class CalibratedModelFormat
{
    private const string PredictorFolder = "Predictor";
    private const string CalibratorFolder = "Calibrator";

    private static readonly VersionInfo Version = FirstVersion.Of("CALMODEL", "CalibratedModel", typeof(CalibratedModelFormat));

    public static void Save(ModelSaveContext ctx, CalibratedModelParametersBase model)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveModel(model.SubModel, PredictorFolder);
        ctx.SaveModel(model.Calibrator, CalibratorFolder);
    }

    /// <summary>A calibrated model of the types that both really have.</summary>
    public static IScoringModel<float> Combine(IScoringModel<float> predictor, ICalibrator calibrator)
        => (IScoringModel<float>)Generic.Invoke(
            Create<LinearBinaryModelParameters, PlattCalibrator>, [predictor.GetType(), calibrator.GetType()], predictor, calibrator)!;

    private static CalibratedModelParametersBase Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var predictor = ctx.LoadModel<IScoringModel<float>>(env, PredictorFolder);
        return (CalibratedModelParametersBase)Combine(predictor, ctx.LoadModel<ICalibrator>(env, CalibratorFolder));
    }

    private static CalibratedModel<TSubModel, TCalibrator> Create<TSubModel, TCalibrator>(TSubModel predictor, TCalibrator calibrator)
        where TSubModel : class, IScoringModel<float>
        where TCalibrator : class, ICalibrator => new(predictor, calibrator);
}
