using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(CustomMappingFormat), null, typeof(SignatureLoadModel), "Custom mapping", "CustomTransformer")]

namespace Microsoft.ML.Transforms;

/// <summary>A custom mapping is saved as its contract name. A model cannot bring code: whoever loads it registers the factory.</summary>
internal static class CustomMappingFormat
{
    private static readonly VersionInfo Version = FirstVersion.Of("CUSTOMXF", "CustomTransformer", typeof(CustomMappingFormat));

    public static void Save(ModelSaveContext ctx, string? contractName)
    {
        if (string.IsNullOrEmpty(contractName))
        {
            throw new InvalidOperationException(
                "Empty contract name for a transform: the transform cannot be saved. "
                + "Give the custom mapping the contractName of a factory.");
        }

        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(contractName);
    }

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var contractName = ctx.LoadNonEmptyString();
        var type = env.ComponentCatalog.FindExtension(typeof(CustomMappingFactoryAttributeAttribute), contractName)
            ?? throw new InvalidOperationException(
                $"The model has a custom mapping with the contract name '{contractName}', for which no factory is registered; "
                + "call mlContext.ComponentCatalog.RegisterAssembly with the assembly of its [CustomMappingFactoryAttribute] before Load");
        if (!typeof(ICustomMappingFactory).IsAssignableFrom(type) || type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidOperationException(
                $"'{type}', the factory of the contract name '{contractName}', must be a CustomMappingFactory or "
                + "StatefulCustomMappingFactory with a public constructor without parameters");
        }

        return ((ICustomMappingFactory)Activator.CreateInstance(type)!).CreateTransformer(contractName);
    }
}
