using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(LpNormNormalizingTransformer),
    typeof(LpNormNormalizingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Normalize rows",
    "NormalizeLpNorm")]

namespace Microsoft.ML.Transforms;

public sealed partial class LpNormNormalizingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("NORMROWS", "NormalizeLpNorm", typeof(LpNormNormalizingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        _normalization.Save(ctx.Writer);
    }

    private static LpNormNormalizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new LpNormNormalizingTransformer(ctx.LoadColumns(), RowNormalization.Load(ctx.Reader));
    }
}
