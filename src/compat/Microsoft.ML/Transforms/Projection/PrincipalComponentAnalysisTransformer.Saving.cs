using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(PrincipalComponentAnalysisTransformer),
    typeof(PrincipalComponentAnalysisTransformer),
    null,
    typeof(SignatureLoadModel),
    "Principal components",
    "PrincipalComponents")]

namespace Microsoft.ML.Transforms;

public sealed partial class PrincipalComponentAnalysisTransformer
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("PRINCOMP", "PrincipalComponents", typeof(PrincipalComponentAnalysisTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        foreach (var components in _components)
            components.Save(ctx.Writer);
    }

    private static PrincipalComponentAnalysisTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        return new PrincipalComponentAnalysisTransformer(columns, Array.ConvertAll(columns, _ => PrincipalComponents.Load(ctx.Reader)));
    }
}
