using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ValueMappingTransformer), typeof(ValueMappingTransformer), null, typeof(SignatureLoadModel), "Values to values", "MapValue")]

namespace Microsoft.ML.Transforms;

public partial class ValueMappingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("VALMAPPI", "MapValue", typeof(ValueMappingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        _lookup.Save(ctx.Writer);
    }

    private static ValueMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new ValueMappingTransformer(ctx.LoadColumns(), ValueLookup.Load(ctx.Reader));
    }
}
