using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Text;

[assembly: LoadableClass(
    typeof(InnerTransformer),
    typeof(InnerTransformer),
    null,
    typeof(SignatureLoadModel),
    "Chain in one",
    "InnerChain")]

namespace Microsoft.ML.Transforms.Text;

internal sealed partial class InnerTransformer
{
    private const string ChainFolder = "Chain";

    private static readonly VersionInfo Version = FirstVersion.Of("INNERCHN", "InnerChain", typeof(InnerTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(results);
        ctx.SaveModel(chain, ChainFolder);
    }

    private static InnerTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var results = ctx.LoadColumns();
        return new InnerTransformer(ctx.LoadModel<ITransformer>(env, ChainFolder), results);
    }
}
