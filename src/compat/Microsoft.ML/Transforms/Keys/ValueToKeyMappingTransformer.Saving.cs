using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ValueToKeyMappingTransformer),
    typeof(ValueToKeyMappingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Values to keys",
    "MapValueToKey")]

namespace Microsoft.ML.Transforms;

public sealed partial class ValueToKeyMappingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("VALTOKEY", "MapValueToKey", typeof(ValueToKeyMappingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write(_asText);
        foreach (var map in _maps)
            map.Save(ctx.Writer);
    }

    private static ValueToKeyMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var columns = ctx.LoadColumns();
        var asText = ctx.Reader.ReadBoolean();
        return new ValueToKeyMappingTransformer(columns, Array.ConvertAll(columns, _ => ValueMap.Load(ctx.Reader)), asText);
    }
}
