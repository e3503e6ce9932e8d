using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(CustomMappingFormat), null, typeof(SignatureLoadModel), "Custom mapping", "CustomMapping")]

namespace Microsoft.ML.Transforms;

/// <summary>Saves the name of a custom mapping; its code comes from a factory that the program has registered.</summary>
internal static class CustomMappingFormat
{
    private static readonly VersionInfo Version = FirstVersion.Of("CUSTOMMA", "CustomMapping", typeof(CustomMappingFormat));

    public static void Save(ModelSaveContext ctx, string? contractName)
    {
        if (string.IsNullOrEmpty(contractName))
            throw new InvalidOperationException("A custom mapping without a contract name cannot be saved: give it a contractName");
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(contractName);
    }

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var contractName = ctx.LoadNonEmptyString();
        var type = env.ComponentCatalog.FindMappingFactory(contractName)
            ?? throw new InvalidOperationException(
                $"The model has a custom mapping '{contractName}', and no assembly that is registered has a class marked "
                + $"[CustomMappingFactoryAttribute(\"{contractName}\")]: call mlContext.ComponentCatalog.RegisterAssembly before loading");
        var constructor = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        if (constructor is null || type.IsAbstract || !type.IsAssignableTo(typeof(ICustomMappingFactory)))
        {
            throw new InvalidOperationException(
                $"'{type}', the factory of the custom mapping '{contractName}', must derive from CustomMappingFactory "
                + "and have a constructor without parameters");
        }

        return ((ICustomMappingFactory)constructor.Invoke([])).CreateTransformer(contractName);
    }
}
