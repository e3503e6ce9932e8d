namespace NeuralML.Scoring;

/// <summary>What a fitted model does with rows: features in, scores out. Safe for several threads.</summary>
internal interface IScorer
{
    /// <summary>Scores per row, as <see cref="OutputColumns"/> reads them.</summary>
    int OutputCount { get; }

    /// <summary>Numbers that scoring a row needs beside the features as they were read: a batch has fewer rows where it is large.</summary>
    int InputCount { get; }

    /// <summary>Whether several threads score more rows than one.</summary>
    bool RunsInParallel { get; }

    /// <param name="features">Features as they were read.</param>
    /// <param name="buffers">Where intermediate results go.</param>
    /// <param name="scores"><c>[rows, outputs]</c>.</param>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    void Score(FeatureRows features, ScoreBuffers buffers, Span<float> scores);
}
