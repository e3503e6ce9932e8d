using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Transforms;

public sealed class FeatureContributionCalculatingEstimator : TrivialEstimator<FeatureContributionCalculatingTransformer>
{
    private readonly string _featureColumn;

    internal FeatureContributionCalculatingEstimator(
        ICalculateFeatureContribution model, string featureColumn, int featureCount, int positives, int negatives, bool normalize)
        : base(new FeatureContributionCalculatingTransformer(model, featureColumn, featureCount, positives, negatives, normalize))
        => _featureColumn = featureColumn;

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        TrainerColumns.Check(inputSchema, TrainerColumns.Features(_featureColumn), "feature");
        return Shapes.Map(
            inputSchema,
            [(FeatureContributionCalculatingTransformer.OutputColumn, _featureColumn)],
            (name, input) => new SchemaShape.Column(
                name, input.Kind, input.ItemType, isKey: false, new SchemaShape(input.Keep(AnnotationKinds.SlotNames))));
    }
}
