using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(MissingValueIndicatorTransformer),
    typeof(MissingValueIndicatorTransformer),
    null,
    typeof(SignatureLoadModel),
    "Indicate missing values",
    "IndicateMissingValues")]

namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueIndicatorTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of(
        "MISSINGI", "IndicateMissingValues", typeof(MissingValueIndicatorTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
    }

    private static MissingValueIndicatorTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new MissingValueIndicatorTransformer(ctx.LoadColumns());
    }
}
