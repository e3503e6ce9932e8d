using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(CustomStopWordsRemovingTransformer),
    typeof(CustomStopWordsRemovingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Words without some",
    "RemoveStopWords")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class CustomStopWordsRemovingTransformer
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("CSTOPWDS", "RemoveStopWords", typeof(CustomStopWordsRemovingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.WriteArray(_stopWords.Words);
    }

    private static CustomStopWordsRemovingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new CustomStopWordsRemovingTransformer(ctx.LoadColumns(), ctx.Reader.ReadArray<string>());
    }
}
