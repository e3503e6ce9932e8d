namespace NeuralML.Features;

/// <summary>Training data in contiguous memory.</summary>
/// <param name="Features">The features, <c>[rows, features]</c>, one row behind the other.</param>
/// <param name="Labels">A label per row: 0 or 1, the index of the class, or the number to predict.</param>
/// <param name="FeatureCount">Features per row.</param>
internal sealed record TrainingTable(float[] Features, float[] Labels, int FeatureCount)
{
    public int RowCount => Labels.Length;

    public Span<float> GetRow(int row) => Features.AsSpan(row * FeatureCount, FeatureCount);
}
