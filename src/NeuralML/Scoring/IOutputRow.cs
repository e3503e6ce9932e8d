namespace NeuralML.Scoring;

/// <summary>Where the getters of the output columns find the scores of the row that a cursor stands on.</summary>
internal interface IOutputRow
{
    /// <summary>The scores of the current row, <c>[outputs]</c>.</summary>
    ReadOnlySpan<float> Scores { get; }
}
