using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(FeatureContributionCalculatingTransformer),
    typeof(FeatureContributionCalculatingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Feature contributions",
    "FeatureContribution")]

namespace Microsoft.ML.Transforms;

public sealed partial class FeatureContributionCalculatingTransformer
{
    private const string ModelFolder = "Model";

    private static readonly VersionInfo Version
        = FirstVersion.Of("FEATCONT", "FeatureContribution", typeof(FeatureContributionCalculatingTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveColumns(Columns);
        ctx.Writer.Write(_featureCount);
        ctx.Writer.Write(_positives);
        ctx.Writer.Write(_negatives);
        ctx.Writer.Write(_normalize);
        ctx.SaveModel(_model, ModelFolder);
    }

    private static FeatureContributionCalculatingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        if (ctx.LoadColumns() is not [var (_, featureColumn)])
            throw new FormatException("The model is damaged: feature contributions have one column");
        var featureCount = ctx.Reader.ReadCount();
        var positives = ctx.Reader.ReadCount();
        var negatives = ctx.Reader.ReadCount();
        var normalize = ctx.Reader.ReadBoolean();
        return new FeatureContributionCalculatingTransformer(
            ctx.LoadModel<ICalculateFeatureContribution>(env, ModelFolder), featureColumn, featureCount, positives, negatives, normalize);
    }
}
