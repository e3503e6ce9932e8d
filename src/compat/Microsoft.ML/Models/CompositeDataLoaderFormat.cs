using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(ICompositeDataLoader),
    typeof(CompositeDataLoaderFormat),
    null,
    typeof(SignatureLoadModel),
    "A loader and transformers",
    "CompositeDataLoader")]

namespace Microsoft.ML.Data;

/// <summary>Saves a loader and the transformers behind it in folders of their own.</summary>
internal static class CompositeDataLoaderFormat
{
    private const string LoaderFolder = "Loader";
    private const string TransformerFolder = "Transformer";

    private static readonly VersionInfo Version = FirstVersion.Of("CMPSTLDR", "CompositeDataLoader", typeof(CompositeDataLoaderFormat));

    public static void Save(ModelSaveContext ctx, ICanSaveModel loader, ICanSaveModel transformer)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveModel(loader, LoaderFolder);
        ctx.SaveModel(transformer, TransformerFolder);
    }

    private static ICompositeDataLoader Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var loader = ctx.LoadModel<ICanSaveModel>(env, LoaderFolder);
        var transformer = ctx.LoadModel<TransformerChain<ITransformer>>(env, TransformerFolder);
        var source = loader.GetType().GetInterfaces()
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<>))
            ?? throw new FormatException($"The model is damaged: a '{loader.GetType()}' stands in the place of a loader");
        return (ICompositeDataLoader)Generic.Invoke(Combine<object>, source.GetGenericArguments(), loader, transformer)!;
    }

    private static CompositeDataLoader<TSource, ITransformer> Combine<TSource>(
        IDataLoader<TSource> loader, TransformerChain<ITransformer> transformer) => new(loader, transformer);
}
