using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(KeyToVectorMappingTransformer),
    typeof(KeyToVectorMappingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Keys to indicators",
    "MapKeyToVector")]

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToVectorMappingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("KEYTOVEC", "MapKeyToVector", typeof(KeyToVectorMappingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write(_outputCountVector);
    }

    private static KeyToVectorMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new KeyToVectorMappingTransformer(ctx.LoadColumns(), ctx.Reader.ReadBoolean());
    }
}
