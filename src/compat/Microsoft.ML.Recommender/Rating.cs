namespace Microsoft.ML.Trainers.Recommender;

/// <summary>A known value of the matrix.</summary>
internal readonly record struct Rating(int Row, int Column, float Value);
