using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(TypeConvertingTransformer), typeof(TypeConvertingTransformer), null, typeof(SignatureLoadModel), "Convert types", "ConvertType")]

namespace Microsoft.ML.Transforms;

public sealed partial class TypeConvertingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("CONVTYPE", "ConvertType", typeof(TypeConvertingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write((int)_outputKind);
    }

    private static TypeConvertingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new TypeConvertingTransformer(ctx.LoadColumns(), (DataKind)ctx.Reader.ReadInt32());
    }
}
