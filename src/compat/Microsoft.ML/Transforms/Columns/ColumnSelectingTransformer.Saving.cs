using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ColumnSelectingTransformer),
    typeof(ColumnSelectingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Select columns",
    "SelectColumns")]

namespace Microsoft.ML.Transforms;

public sealed partial class ColumnSelectingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("SELCOLUM", "SelectColumns", typeof(ColumnSelectingTransformer));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(_columnNames);
        ctx.Writer.Write(_drop);
        ctx.Writer.Write(_keepHidden);
    }

    private static ColumnSelectingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new ColumnSelectingTransformer(ctx.Reader.ReadArray<string>(), ctx.Reader.ReadBoolean(), ctx.Reader.ReadBoolean());
    }
}
