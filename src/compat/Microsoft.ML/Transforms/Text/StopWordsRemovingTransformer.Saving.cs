using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(StopWordsRemovingTransformer),
    typeof(StopWordsRemovingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Words without stop words",
    "RemoveDefaultStopWords")]

namespace Microsoft.ML.Transforms.Text;

public sealed partial class StopWordsRemovingTransformer
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("STOPWRDS", "RemoveDefaultStopWords", typeof(StopWordsRemovingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
    }

    private static StopWordsRemovingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new StopWordsRemovingTransformer(ctx.LoadColumns());
    }
}
