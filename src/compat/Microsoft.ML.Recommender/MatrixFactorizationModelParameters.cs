using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers.Recommender;

public sealed partial class MatrixFactorizationModelParameters : ICanSaveModel
{
    public readonly int NumberOfRows;
    public readonly int NumberOfColumns;
    public readonly int ApproximationRank;

    private readonly Factors _factors;

    internal MatrixFactorizationModelParameters(Factors factors)
    {
        _factors = factors;
        ApproximationRank = factors.Rank;
        NumberOfRows = factors.Left.Length / factors.Rank;
        NumberOfColumns = factors.Right.Length / factors.Rank;
    }

    public IReadOnlyList<float> LeftFactorMatrix => _factors.Left;

    public IReadOnlyList<float> RightFactorMatrix => _factors.Right;

    /// <summary>NaN for an index that training did not meet.</summary>
    internal float Score(uint rowKey, uint columnKey)
        => rowKey == 0 || rowKey > NumberOfRows || columnKey == 0 || columnKey > NumberOfColumns
            ? float.NaN
            : TensorPrimitives.Dot<float>(_factors.Row((int)rowKey - 1), _factors.Column((int)columnKey - 1));
}
