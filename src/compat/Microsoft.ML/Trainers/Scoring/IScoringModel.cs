namespace Microsoft.ML.Trainers;

/// <summary>What a prediction transformer asks of its model.</summary>
internal interface IScoringModel<TScore>
{
    /// <summary>A function for one thread; it may keep buffers from row to row.</summary>
    Scorer<TScore> CreateScorer();
}
