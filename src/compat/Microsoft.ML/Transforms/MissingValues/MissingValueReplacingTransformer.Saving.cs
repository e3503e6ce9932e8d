using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(MissingValueReplacingTransformer),
    typeof(MissingValueReplacingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Replace missing values",
    "ReplaceMissingValues")]

namespace Microsoft.ML.Transforms;

public sealed partial class MissingValueReplacingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of(
        "MISSINGV", "ReplaceMissingValues", typeof(MissingValueReplacingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        foreach (var replacement in _replacements)
            replacement.Save(ctx.Writer);
    }

    private static MissingValueReplacingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        return new MissingValueReplacingTransformer(columns, Array.ConvertAll(columns, _ => Replacement.Load(ctx.Reader)));
    }
}
