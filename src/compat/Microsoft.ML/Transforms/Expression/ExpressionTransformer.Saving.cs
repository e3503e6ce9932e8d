using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ExpressionTransformer),
    typeof(ExpressionTransformer),
    null,
    typeof(SignatureLoadModel),
    "Expression",
    ExpressionTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

public sealed partial class ExpressionTransformer
{
    public const string LoaderSignature = "ExprTransform";

    private static readonly VersionInfo Version = FirstVersion.Of("EXPRTRAN", LoaderSignature, typeof(ExpressionTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(_outputColumnName);
        ctx.SaveNonEmptyString(_expression);
        ctx.Writer.WriteArray(_inputColumnNames);
    }

    private static ExpressionTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new ExpressionTransformer(ctx.LoadNonEmptyString(), ctx.LoadNonEmptyString(), ctx.Reader.ReadArray<string>());
    }
}
