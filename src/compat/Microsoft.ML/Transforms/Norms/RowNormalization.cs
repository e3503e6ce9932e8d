using static Microsoft.ML.Transforms.LpNormNormalizingEstimatorBase;

namespace Microsoft.ML.Transforms;

/// <summary>Divides the values of one row by their norm.</summary>
internal sealed class RowNormalization
{
    // A norm below this is taken for 0.
    private const double SmallestNorm = 1e-8;

    private readonly NormFunction _norm;
    private readonly bool _ensureZeroMean;
    private readonly float _scale;

    /// <param name="norm">What the values are divided by.</param>
    /// <param name="ensureZeroMean">Whether to subtract their mean before.</param>
    /// <param name="scale">What they are multiplied by.</param>
    public RowNormalization(NormFunction norm, bool ensureZeroMean, float scale)
    {
        if (!Enum.IsDefined(norm))
            throw new ArgumentOutOfRangeException(nameof(norm), "Must be L1, L2, StandardDeviation or Infinity");
        if (!(scale > 0) || !float.IsFinite(scale))
            throw new ArgumentOutOfRangeException(nameof(scale), "scale must be a positive finite value");
        _norm = norm;
        _ensureZeroMean = ensureZeroMean;
        _scale = scale;
    }

    /// <summary>Whether zeros stay and count for nothing, so that a sparse row need not be filled up.</summary>
    public bool KeepsZeros => !_ensureZeroMean && _norm != NormFunction.StandardDeviation;

    public static RowNormalization Load(BinaryReader reader)
        => new((NormFunction)reader.ReadByte(), reader.ReadBoolean(), reader.ReadSingle());

    public void Save(BinaryWriter writer)
    {
        writer.Write((byte)_norm);
        writer.Write(_ensureZeroMean);
        writer.Write(_scale);
    }

    /// <summary>Replaces the values of a row, which a sparse one may give without its zeros where these are kept.</summary>
    public void Apply(Span<float> values)
    {
        if (_ensureZeroMean)
        {
            var mean = (float)Mean(values);
            foreach (ref var value in values)
                value -= mean;
        }

        // Values without a usable norm, like those with a missing one among them, are left as they are.
        var norm = GetNorm(values);
        if (!double.IsFinite(norm) || norm < SmallestNorm)
            return;
        var factor = (float)(_scale / norm);
        foreach (ref var value in values)
            value *= factor;
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return values.IsEmpty ? 0 : sum / values.Length;
    }

    private double GetNorm(ReadOnlySpan<float> values)
    {
        var center = _norm == NormFunction.StandardDeviation ? Mean(values) : 0;
        var (sum, squares, greatest) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var size = Math.Abs(value - center);
            sum += size;
            squares += size * size;
            // The greatest value that is not missing.
            if (size > greatest)
                greatest = size;
        }

        return _norm switch
        {
            NormFunction.L1 => sum,
            NormFunction.L2 => Math.Sqrt(squares),
            NormFunction.StandardDeviation => Math.Sqrt(squares / values.Length),
            _ => greatest,
        };
    }
}
