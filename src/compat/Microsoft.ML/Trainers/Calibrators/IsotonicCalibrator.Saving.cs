using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(IsotonicCalibrator), typeof(IsotonicCalibrator), null, typeof(SignatureLoadModel), "Isotonic calibrator", "IsotonicCalibrator")]

namespace Microsoft.ML.Calibrators;

public sealed partial class IsotonicCalibrator
{
    private static readonly VersionInfo Version = FirstVersion.Of("ISOTOCAL", "IsotonicCalibrator", typeof(IsotonicCalibrator));

    void ISavablePart.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Mins);
        ctx.Writer.WriteArray(Maxes);
        ctx.Writer.WriteArray(Values);
    }

    private static IsotonicCalibrator Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var mins = ctx.Reader.ReadArray<float>();
        var maxes = ctx.Reader.ReadArray<float>();
        var values = ctx.Reader.ReadArray<float>();
        if (values.Length == 0 || mins.Length != values.Length || maxes.Length != values.Length)
            throw new FormatException($"The model is damaged: an isotonic calibrator has {values.Length} values for {mins.Length} steps");
        return new IsotonicCalibrator([.. mins], [.. maxes], [.. values]);
    }
}
