using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

public sealed partial class PcaModelParameters : ModelParametersBase<float>
{
    private readonly float[][] _vectors;
    private readonly float[] _mean;

    internal PcaModelParameters(float[][] vectors, float[] mean)
    {
        _vectors = vectors;
        _mean = mean;
    }

    public void GetEigenVectors(ref VBuffer<float>[] vectors, out int rank)
    {
        rank = _vectors.Length;
        if (vectors is null || vectors.Length < rank)
            Array.Resize(ref vectors, rank);
        for (var i = 0; i < rank; i++)
            VBuffer<float>.Copy(_vectors[i], 0, ref vectors[i], _vectors[i].Length);
    }

    public void GetMean(ref VBuffer<float> mean) => VBuffer<float>.Copy(_mean, 0, ref mean, _mean.Length);

    private protected override Scorer<float> CreateScorer()
    {
        var centred = new float[_mean.Length];
        return (in VBuffer<float> features, ref float score) =>
        {
            TensorPrimitives.Negate(_mean, centred);
            FeatureRow.Of(in features).AddTo(centred, 1);
            score = Score(centred);
        };
    }

    /// <summary>The part of the length of a row, 0 to 1, that the components do not show.</summary>
    private float Score(ReadOnlySpan<float> centred)
    {
        var total = TensorPrimitives.SumOfSquares(centred);
        if (total == 0)
            return 0;
        float shown = 0;
        foreach (var vector in _vectors)
        {
            var projection = TensorPrimitives.Dot(centred, vector);
            shown += projection * projection;
        }

        return MathF.Sqrt(MathF.Max(0, (total - shown) / total));
    }
}
