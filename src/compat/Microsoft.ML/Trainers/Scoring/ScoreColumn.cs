namespace Microsoft.ML.Trainers;

/// <summary>A column that a prediction transformer adds, and how its getter is made from a scored row.</summary>
internal sealed record ScoreColumn<TScore>(DataViewSchema.DetachedColumn Column, Func<ScoredRow<TScore>, Delegate> CreateGetter);
