using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(TokenizingByCharactersTransformer),
    typeof(TokenizingByCharactersTransformer),
    null,
    typeof(SignatureLoadModel),
    "Text to characters",
    "TokenizeIntoCharacters")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class TokenizingByCharactersTransformer
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("CHARTOKN", "TokenizeIntoCharacters", typeof(TokenizingByCharactersTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write(_useMarkerCharacters);
    }

    private static TokenizingByCharactersTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new TokenizingByCharactersTransformer(ctx.LoadColumns(), ctx.Reader.ReadBoolean());
    }
}
