using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ColumnConcatenatingTransformer),
    typeof(ColumnConcatenatingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Concatenate",
    "Concatenate")]

namespace Microsoft.ML.Data;

public sealed partial class ColumnConcatenatingTransformer
{
    private static readonly VersionInfo Version = FirstVersion.Of("CONCATEN", "Concatenate", typeof(ColumnConcatenatingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(_outputColumnName);
        ctx.Writer.WriteArray(_inputColumnNames);
    }

    private static ColumnConcatenatingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var outputColumnName = ctx.LoadNonEmptyString();
        var inputColumnNames = ctx.Reader.ReadArray<string>();
        return inputColumnNames.Length > 0
            ? new ColumnConcatenatingTransformer(outputColumnName, inputColumnNames)
            : throw new FormatException($"The model is damaged: '{outputColumnName}' is concatenated of nothing");
    }
}
