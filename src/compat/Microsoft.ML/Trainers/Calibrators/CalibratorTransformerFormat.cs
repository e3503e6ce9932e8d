using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(RowToRowTransformerBase),
    typeof(CalibratorTransformerFormat),
    null,
    typeof(SignatureLoadModel),
    "Calibrate",
    "CalibratorTransformer")]

namespace Microsoft.ML.Calibrators;

/// <summary>Saves the transformers of all calibrators; which one it is, the calibrator tells.</summary>
internal static class CalibratorTransformerFormat
{
    private const string CalibratorFolder = "Calibrator";

    private static readonly VersionInfo Version = FirstVersion.Of("CALTRANS", "CalibratorTransformer", typeof(CalibratorTransformerFormat));

    public static void Save(ModelSaveContext ctx, ICalibrator calibrator, string scoreColumn)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(scoreColumn);
        ctx.SaveModel(calibrator, CalibratorFolder);
    }

    private static RowToRowTransformerBase Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var scoreColumn = ctx.LoadNonEmptyString();
        return ctx.LoadModel<ICalibrator>(env, CalibratorFolder) switch
        {
            PlattCalibrator platt => new PlattCalibratorTransformer(platt, scoreColumn),
            NaiveCalibrator naive => new NaiveCalibratorTransformer(naive, scoreColumn),
            IsotonicCalibrator isotonic => new IsotonicCalibratorTransformer(isotonic, scoreColumn),
            var other => throw new FormatException($"The model is damaged: no transformer calibrates by '{other.GetType()}'"),
        };
    }
}
