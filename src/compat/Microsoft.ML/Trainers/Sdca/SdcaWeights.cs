using System.Numerics.Tensors;

namespace Microsoft.ML.Trainers;

/// <summary>
/// The primal weights that belong to dual variables: the sum of dual * features / (l2 n), where l1 sets those near 0 to 0.
/// The bias is a weight of a constant feature that is pulled not to 0, but to a centre which follows it, so that in the end
/// nothing pulls at it (the method of multipliers on "the duals add up to 0").
/// </summary>
internal sealed class SdcaWeights(int featureCount, int rowCount, SdcaSettings settings)
{
    private readonly double _scale = 1 / ((double)settings.L2 * rowCount);
    private readonly float _threshold = settings.L1 / settings.L2;
    private readonly float[] _sums = new float[featureCount];
    private readonly float[]? _shrunk = settings.L1 > 0 ? new float[featureCount] : null;
    private double _pulledBias;
    private double _center;

    /// <summary>The squared norm of a row's features and the constant one, as losses want it.</summary>
    public float ScaledNorm(FeatureRow features, double weight) => (float)((features.SumOfSquares() + 1) * weight * _scale);

    public float[] Values => _shrunk ?? _sums;

    public float Bias => (float)(_center + _pulledBias);

    /// <summary>What l1 and l2 add to the objective.</summary>
    public double Penalty => HalfSquares + (settings.L1 * TensorPrimitives.SumOfMagnitudes<float>(Values));

    /// <summary>What is subtracted from the mean of the dual losses.</summary>
    public double DualPenalty => HalfSquares + (settings.L2 * _center * _pulledBias);

    private double HalfSquares
        => settings.L2 / 2 * (TensorPrimitives.SumOfSquares<float>(Values) + (_pulledBias * _pulledBias));

    public float Score(FeatureRow features) => Bias + features.Dot(Values);

    /// <param name="features">The features of a row.</param>
    /// <param name="change">The change of its dual, times its weight.</param>
    public void Add(FeatureRow features, double change)
    {
        features.AddTo(_sums, (float)(change * _scale));
        _pulledBias += change * _scale;
        if (_shrunk is not null)
            features.Shrink(_sums, _threshold, _shrunk);
    }

    public void MoveCenter() => _center += settings.BiasLearningRate * _pulledBias;
}
