namespace NeuralML.NearestNeighbors.Search;

/// <summary>Singles on the safe side of a number.</summary>
internal static class Rounding
{
    /// <summary>The relative error of one operation on Singles.</summary>
    public const double Unit = 1.0 / (1 << 24);

    public static float Down(double value) => (float)value is var nearest && nearest <= value ? nearest : float.BitDecrement(nearest);

    public static float Up(double value) => (float)value is var nearest && nearest >= value ? nearest : float.BitIncrement(nearest);
}
