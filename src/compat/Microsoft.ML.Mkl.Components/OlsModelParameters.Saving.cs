using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(OlsModelParameters), typeof(OlsModelParameters), null, typeof(SignatureLoadModel), "Ordinary least squares", "Ols")]

namespace Microsoft.ML.Trainers;

public sealed partial class OlsModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("OLSREGRE", "Ols", typeof(OlsModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Weights);
        ctx.Writer.Write(Bias);
        ctx.Writer.Write(_statistics is not null);
        _statistics?.Save(ctx.Writer);
    }

    private static OlsModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var weights = ctx.Reader.ReadArray<float>();
        var bias = ctx.Reader.ReadSingle();
        return new OlsModelParameters(weights, bias, ctx.Reader.ReadBoolean() ? OlsStatistics.Load(ctx.Reader) : null);
    }
}
