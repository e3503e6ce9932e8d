using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The columns of a score set, as far as they are known before training.</summary>
internal static class ScoreShape
{
    public static IEnumerable<SchemaShape.Column> Binary(bool calibrated)
    {
        yield return ToShape(ScoreSchema.BinaryLabel(setId: 1));
        yield return ToShape(ScoreSchema.BinaryScore(setId: 1));
        if (calibrated)
            yield return ToShape(ScoreSchema.Probability(setId: 1));
    }

    public static IEnumerable<SchemaShape.Column> Regression() => [ToShape(ScoreSchema.RegressionScore(setId: 1))];

    public static IEnumerable<SchemaShape.Column> Ranking() => [ToShape(ScoreSchema.RankingScore(setId: 1))];

    // The number of clusters does not show in a shape.
    public static IEnumerable<SchemaShape.Column> Clustering()
        => [ToShape(ScoreSchema.ClusterLabel(setId: 1, clusterCount: 1)), ToShape(ScoreSchema.ClusterScore(setId: 1, clusterCount: 1))];

    public static IEnumerable<SchemaShape.Column> Multiclass(SchemaShape.Column label)
    {
        // The number of classes does not show in a shape.
        var labelShape = ScoreSchema.MulticlassLabel(setId: 1, classCount: 1, names: null);
        var scoreShape = ScoreSchema.MulticlassScore(setId: 1, classCount: 1, names: null);
        if (label.Annotations.FindColumn(AnnotationKinds.KeyValues) is not { Kind: SchemaShape.Column.VectorKind.Vector } names)
            return [ToShape(labelShape), ToShape(scoreShape)];

        var scoreNames = names.ItemType is TextDataViewType
            ? new[] { AnnotationKinds.TrainingLabelValues, AnnotationKinds.SlotNames }
            : [AnnotationKinds.TrainingLabelValues];
        return [ToShape(labelShape, Named(AnnotationKinds.KeyValues)), ToShape(scoreShape, scoreNames.Select(Named))];

        SchemaShape.Column Named(string kind) => new(kind, names.Kind, names.ItemType, isKey: false);
    }

    private static SchemaShape.Column ToShape(DataViewSchema.DetachedColumn column, params IEnumerable<SchemaShape.Column> moreAnnotations)
        => SchemaShape.Column.FromType(column.Name, column.Type, SchemaShape.Create(column.Annotations.Schema).With(moreAnnotations));
}
