using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The columns of a score set with the annotations that ML.NET puts on them.</summary>
internal static class ScoreSchema
{
    private const string Binary = "BinaryClassification";
    private const string Clustering = "Clustering";
    private const string Multiclass = "MulticlassClassification";

    private static readonly KeyDataViewType SetIdType = new(typeof(uint), int.MaxValue);

    /// <summary>One more than the last score set of the schema.</summary>
    public static uint NextSetId(DataViewSchema schema)
    {
        uint last = 0;
        foreach (var column in schema)
        {
            if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.ScoreColumnSetId) is not { Type: KeyDataViewType type } annotation
                || type.RawType != typeof(uint))
                continue;
            uint id = 0;
            column.Annotations.GetGetter<uint>(annotation)(ref id);
            last = Math.Max(last, id);
        }

        return last + 1;
    }

    public static DataViewSchema.DetachedColumn BinaryLabel(uint setId)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddKinds(annotations, Binary, "PredictedLabel");
        AddSetId(annotations, setId);
        return new("PredictedLabel", BooleanDataViewType.Instance, annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn BinaryScore(uint setId)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddText(annotations, AnnotationKinds.ScoreColumnKind, Binary);
        AddSetId(annotations, setId);
        AddText(annotations, AnnotationKinds.ScoreValueKind, "Score");
        return new("Score", NumberDataViewType.Single, annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn Probability(uint setId)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddText(annotations, AnnotationKinds.ScoreColumnKind, Binary);
        AddSetId(annotations, setId);
        annotations.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
        AddText(annotations, AnnotationKinds.ScoreValueKind, "Probability");
        return new("Probability", NumberDataViewType.Single, annotations.ToAnnotations());
    }

    /// <summary>The probability of a calibrator on its own, which ML.NET annotates otherwise than that of a calibrated model.</summary>
    public static DataViewSchema.DetachedColumn CalibratedProbability(uint setId)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddSetId(annotations, setId);
        AddKinds(annotations, Binary, "Score");
        annotations.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
        return new("Probability", NumberDataViewType.Single, annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn RegressionScore(uint setId) => Score("Regression", setId);

    public static DataViewSchema.DetachedColumn RankingScore(uint setId) => Score("Ranking", setId);

    public static DataViewSchema.DetachedColumn ClusterLabel(uint setId, int clusterCount)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddKinds(annotations, Clustering, "PredictedLabel");
        AddSetId(annotations, setId);
        return new("PredictedLabel", new KeyDataViewType(typeof(uint), clusterCount), annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn ClusterScore(uint setId, int clusterCount)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddText(annotations, AnnotationKinds.ScoreColumnKind, Clustering);
        AddSetId(annotations, setId);
        AddText(annotations, AnnotationKinds.ScoreValueKind, "Score");
        return new("Score", new VectorDataViewType(NumberDataViewType.Single, clusterCount), annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn MulticlassLabel(uint setId, int classCount, ClassNames? names)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddKinds(annotations, Multiclass, "PredictedLabel");
        names?.AddTo(annotations, AnnotationKinds.KeyValues);
        AddSetId(annotations, setId);
        return new("PredictedLabel", new KeyDataViewType(typeof(uint), classCount), annotations.ToAnnotations());
    }

    public static DataViewSchema.DetachedColumn MulticlassScore(uint setId, int classCount, ClassNames? names)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddText(annotations, AnnotationKinds.ScoreColumnKind, Multiclass);
        AddSetId(annotations, setId);
        AddText(annotations, AnnotationKinds.ScoreValueKind, "Score");
        names?.AddTo(annotations, AnnotationKinds.TrainingLabelValues);
        if (names is { Type.ItemType: TextDataViewType })
            names.AddTo(annotations, AnnotationKinds.SlotNames);
        return new("Score", new VectorDataViewType(NumberDataViewType.Single, classCount), annotations.ToAnnotations());
    }

    private static DataViewSchema.DetachedColumn Score(string kind, uint setId)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        AddSetId(annotations, setId);
        AddKinds(annotations, kind, "Score");
        return new("Score", NumberDataViewType.Single, annotations.ToAnnotations());
    }

    private static void AddKinds(DataViewSchema.Annotations.Builder annotations, string columnKind, string valueKind)
    {
        AddText(annotations, AnnotationKinds.ScoreColumnKind, columnKind);
        AddText(annotations, AnnotationKinds.ScoreValueKind, valueKind);
    }

    private static void AddSetId(DataViewSchema.Annotations.Builder annotations, uint setId)
        => annotations.AddPrimitiveValue(AnnotationKinds.ScoreColumnSetId, SetIdType, setId);

    private static void AddText(DataViewSchema.Annotations.Builder annotations, string kind, string text)
        => annotations.AddPrimitiveValue(kind, TextDataViewType.Instance, text.AsMemory());
}
