namespace Microsoft.ML.Data;

internal static class AnnotationKinds
{
    public const string SlotNames = "SlotNames";
    public const string KeyValues = "KeyValues";
    public const string IsNormalized = "IsNormalized";
    public const string IsUserVisible = "IsUserVisible";
    public const string CategoricalSlotRanges = "CategoricalSlotRanges";
    public const string TrainingLabelValues = "TrainingLabelValues";
    public const string ScoreColumnSetId = "ScoreColumnSetId";
    public const string ScoreColumnKind = "ScoreColumnKind";
    public const string ScoreValueKind = "ScoreValueKind";
}
