using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(TextNormalizingTransformer),
    typeof(TextNormalizingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Normalized text",
    "NormalizeText")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class TextNormalizingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("NORMTEXT", "NormalizeText", typeof(TextNormalizingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        _normalizer.Save(ctx.Writer);
    }

    private static TextNormalizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new TextNormalizingTransformer(ctx.LoadColumns(), TextNormalizer.Load(ctx.Reader));
    }
}
