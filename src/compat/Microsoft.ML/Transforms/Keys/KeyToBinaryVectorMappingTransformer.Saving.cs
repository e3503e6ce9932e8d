using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(KeyToBinaryVectorMappingTransformer),
    typeof(KeyToBinaryVectorMappingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Keys to bits",
    "MapKeyToBinaryVector")]

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToBinaryVectorMappingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of(
        "KEYTOBIN", "MapKeyToBinaryVector", typeof(KeyToBinaryVectorMappingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
    }

    private static KeyToBinaryVectorMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new KeyToBinaryVectorMappingTransformer(ctx.LoadColumns());
    }
}
