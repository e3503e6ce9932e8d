using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(TransformerChain<ITransformer>), typeof(TransformerChainFormat), null, typeof(SignatureLoadModel), "Chain", "TransformerChain")]

namespace Microsoft.ML.Data;

/// <summary>Saves the transformers of a chain in folders of their own; what the last one is, a loaded chain does not know.</summary>
internal static class TransformerChainFormat
{
    private static readonly VersionInfo Version = FirstVersion.Of("TRANCHAI", "TransformerChain", typeof(TransformerChainFormat));

    public static void Save(ModelSaveContext ctx, ITransformer[] transformers, TransformerScope[] scopes)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Array.ConvertAll(scopes, scope => (int)scope));
        for (var i = 0; i < transformers.Length; i++)
            ctx.SaveModel(transformers[i], FolderOf(i));
    }

    private static TransformerChain<ITransformer> Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var scopes = ctx.Reader.ReadArray<int>();
        var transformers = scopes.Select((_, i) => ctx.LoadModel<ITransformer>(env, FolderOf(i))).ToArray();
        return new TransformerChain<ITransformer>(transformers, scopes.Select(scope => (TransformerScope)scope));
    }

    private static string FolderOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Transform_{index:000}");
}
