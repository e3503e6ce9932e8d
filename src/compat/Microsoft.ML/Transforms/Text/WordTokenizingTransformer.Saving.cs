using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(WordTokenizingTransformer),
    typeof(WordTokenizingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Text to words",
    "TokenizeIntoWords")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class WordTokenizingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("WORDTOKN", "TokenizeIntoWords", typeof(WordTokenizingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write(new string(_separators));
    }

    private static WordTokenizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new WordTokenizingTransformer(ctx.LoadColumns(), ctx.LoadNonEmptyString().ToCharArray());
    }
}
