using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(PlattCalibrator), typeof(PlattCalibrator), null, typeof(SignatureLoadModel), "Platt calibrator", "PlattCalibrator")]

namespace Microsoft.ML.Calibrators;

public sealed partial class PlattCalibrator
{
    private static readonly VersionInfo Version = FirstVersion.Of("PLATTCAL", "PlattCalibrator", typeof(PlattCalibrator));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        // For a person who looks into the zip; it is not read.
        ctx.SaveTextStream(
            "Calibrator.txt", writer => writer.Write(string.Create(CultureInfo.InvariantCulture, $"Slope {Slope}, offset {Offset}")));
        ctx.Writer.Write(Slope);
        ctx.Writer.Write(Offset);
    }

    private static PlattCalibrator Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new PlattCalibrator(ctx.Reader.ReadDouble(), ctx.Reader.ReadDouble());
    }
}
