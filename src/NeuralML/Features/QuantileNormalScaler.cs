using System.Globalization;
using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// Maps each feature to a normal distribution by its ranks, as scikit-learn's QuantileTransformer with
/// <c>output_distribution='normal'</c> does: up to 1000 quantiles of the training rows, between which ranks are interpolated, and
/// values beyond the first and last at -5.2 and 5.2. A constant feature becomes 0.
/// </summary>
internal sealed class QuantileNormalScaler : NumericScaler
{
    private const int MostQuantiles = 1000;

    // What is left of the distribution on either side.
    private const double Tail = 1e-7;

    private const string QuantilesName = "quantiles";

    private readonly float[][] _quantiles;

    private QuantileNormalScaler(int[] slots, float[][] quantiles)
        : base(slots) => _quantiles = quantiles;

    public QuantileNormalScaler(int[] slots, StateReader state)
        : this(slots, new float[slots.Length][])
    {
        for (var index = 0; index < slots.Length; index++)
        {
            var quantiles = _quantiles[index] = state.Part(QuantilesName).Floats(Number(index));
            for (var i = 0; i < quantiles.Length; i++)
            {
                if (!float.IsFinite(quantiles[i]) || (i > 0 && quantiles[i] < quantiles[i - 1]))
                    throw state.Damaged(QuantilesName, "has numbers that do not rise");
            }
        }
    }

    public override void Write(StateWriter state)
    {
        base.Write(state);
        for (var index = 0; index < _quantiles.Length; index++)
            state.Part(QuantilesName).Add(Number(index), _quantiles[index]);
    }

    public static QuantileNormalScaler Fit(TrainingTable table, ReadOnlySpan<int> rows, int[] slots)
    {
        var quantiles = new float[slots.Length][];
        for (var index = 0; index < quantiles.Length; index++)
        {
            var values = SortedValues.Of(table, rows, slots[index]);
            var count = Math.Min(values.Length, MostQuantiles);
            quantiles[index] = new float[count];
            for (var i = 0; i < count; i++)
                quantiles[index][i] = (float)SortedValues.Quantile(values, i, Math.Max(1, count - 1));
        }

        return new QuantileNormalScaler(slots, quantiles);
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);

    protected override float Scale(int index, float value)
    {
        var quantiles = _quantiles[index];
        if (quantiles.Length == 0 || quantiles[0] == quantiles[^1])
            return 0;
        return (float)InverseNormal.Compute(Math.Clamp(Rank(quantiles, value), Tail, 1 - Tail));
    }

    /// <summary>The share of the distribution below a value; a value that several quantiles have stands in the middle of them.</summary>
    private static double Rank(float[] quantiles, float value)
    {
        if (value <= quantiles[0])
            return 0;
        if (value >= quantiles[^1])
            return 1;
        var after = FirstAbove(quantiles, value);
        var last = quantiles.Length - 1.0;
        if (quantiles[after - 1] == value)
        {
            var first = after - 1;
            if (quantiles[first - 1] == value)
                first = FirstAbove(quantiles, MathF.BitDecrement(value));
            return (first + after - 1) / 2.0 / last;
        }

        var (below, above) = ((double)quantiles[after - 1], (double)quantiles[after]);
        return (after - 1 + ((value - below) / (above - below))) / last;
    }

    /// <summary>The index of the first quantile that is larger; there is one.</summary>
    private static int FirstAbove(float[] quantiles, float value)
    {
        var (low, high) = (0, quantiles.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quantiles[middle] > value)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
