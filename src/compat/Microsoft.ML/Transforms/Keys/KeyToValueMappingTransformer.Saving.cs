using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(KeyToValueMappingTransformer),
    typeof(KeyToValueMappingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Keys to values",
    "MapKeyToValue")]

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToValueMappingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("KEYTOVAL", "MapKeyToValue", typeof(KeyToValueMappingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
    }

    private static KeyToValueMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new KeyToValueMappingTransformer(ctx.LoadColumns());
    }
}
