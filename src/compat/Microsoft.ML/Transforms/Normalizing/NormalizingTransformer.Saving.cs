using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(NormalizingTransformer), typeof(NormalizingTransformer), null, typeof(SignatureLoadModel), "Normalize", "Normalizer")]

namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("NORMALIZ", "Normalizer", typeof(NormalizingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        foreach (var normalizer in _normalizers)
        {
            ctx.Writer.WriteType(normalizer.Type);
            normalizer.Parameters.Save(ctx.Writer);
        }
    }

    private static NormalizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        return new NormalizingTransformer(columns, Array.ConvertAll(columns, _ => NormalizerFormat.Load(ctx.Reader)));
    }
}
