using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(NaiveCalibrator), typeof(NaiveCalibrator), null, typeof(SignatureLoadModel), "Naive calibrator", "NaiveCalibrator")]

namespace Microsoft.ML.Calibrators;

public sealed partial class NaiveCalibrator
{
    private static readonly VersionInfo Version = FirstVersion.Of("NAIVECAL", "NaiveCalibrator", typeof(NaiveCalibrator));

    void ISavablePart.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(Min);
        ctx.Writer.Write(BinSize);
        ctx.Writer.WriteArray(_binProbs);
    }

    private static NaiveCalibrator Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var min = ctx.Reader.ReadSingle();
        var binSize = ctx.Reader.ReadSingle();
        return ctx.Reader.ReadArray<float>() is { Length: > 0 } binProbs
            ? new NaiveCalibrator(min, binSize, binProbs)
            : throw new FormatException("The model is damaged: a naive calibrator has no bins");
    }
}
