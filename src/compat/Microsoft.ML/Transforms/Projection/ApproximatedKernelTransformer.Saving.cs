using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ApproximatedKernelTransformer),
    typeof(ApproximatedKernelTransformer),
    null,
    typeof(SignatureLoadModel),
    "Random Fourier features",
    "ApproximatedKernelMap")]

namespace Microsoft.ML.Transforms;

public sealed partial class ApproximatedKernelTransformer
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("KERNELMP", "ApproximatedKernelMap", typeof(ApproximatedKernelTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        foreach (var features in _features)
            features.Save(ctx.Writer);
    }

    private static ApproximatedKernelTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        return new ApproximatedKernelTransformer(columns, Array.ConvertAll(columns, _ => FourierFeatures.Load(ctx.Reader)));
    }
}
