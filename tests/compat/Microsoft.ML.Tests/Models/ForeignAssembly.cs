using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace NeuralML.Compat.Tests.Models;

/// <summary>An assembly made while the test runs, whose one loadable class loads as an empty chain.</summary>
internal static class ForeignAssembly
{
    /// <summary>The one that ML.NET's internals are open to; these tests do not refer to it.</summary>
    public const string Name = "NeuralML";

    public const string LoaderName = "ForeignTransformer";

    public static Assembly Create()
    {
        var library = typeof(MLContext).Assembly;
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule(Name).DefineType("Foreign", TypeAttributes.Public | TypeAttributes.Class);
        var create = type.DefineMethod(
            "Create",
            MethodAttributes.Static | MethodAttributes.Private,
            typeof(object),
            [typeof(IHostEnvironment), library.GetType("Microsoft.ML.ModelLoadContext", throwOnError: true)!]);
        var code = create.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Newarr, typeof(ITransformer));
        code.Emit(OpCodes.Newobj, typeof(TransformerChain<ITransformer>).GetConstructor([typeof(ITransformer[])])!);
        code.Emit(OpCodes.Ret);
        var loader = type.CreateType();

        var attribute = library.GetType("Microsoft.ML.LoadableClassAttribute", throwOnError: true)!;
        var signature = library.GetType("Microsoft.ML.SignatureLoadModel", throwOnError: true)!;
        assembly.SetCustomAttribute(new CustomAttributeBuilder(
            attribute.GetConstructors().Single(), [loader, loader, null, signature, "Foreign", new[] { LoaderName }]));

        using var image = new MemoryStream();
        assembly.Save(image);
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
