namespace NeuralML.Scoring.Rows;

/// <summary>What stands between two layers.</summary>
internal interface IRowActivation
{
    /// <param name="values"><c>[rows, stride]</c>, in place.</param>
    void Apply(Span<float> values);
}
