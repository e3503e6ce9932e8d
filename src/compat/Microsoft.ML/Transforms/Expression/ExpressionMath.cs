namespace Microsoft.ML.Transforms;

/// <summary>Functions of numbers that the class library lacks.</summary>
internal static class ExpressionMath
{
    public static int PowerOfInt32(int value, int exponent) => checked((int)PowerOfInt64(value, exponent));

    /// <summary>0 to the power of 0 is 1; a negative exponent gives what an integer division would.</summary>
    public static long PowerOfInt64(long value, long exponent)
    {
        if (exponent < 0)
            return value is 1 or -1 ? (exponent % 2 == 0 ? 1 : value) : 1 / value;
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = checked(result * value);
            if (exponent > 1)
                value = checked(value * value);
        }

        return result;
    }

    public static float Sign(float value) => float.IsNaN(value) ? value : MathF.Sign(value);

    public static double Sign(double value) => double.IsNaN(value) ? value : Math.Sign(value);

    public static int Sign(int value) => Math.Sign(value);

    public static long Sign(long value) => Math.Sign(value);

    public static double ToDegrees(double angle) => angle * (180 / Math.PI);

    public static double ToRadians(double angle) => angle * (Math.PI / 180);

    public static double SinOfDegrees(double angle) => Math.Sin(ToRadians(angle));

    public static double CosOfDegrees(double angle) => Math.Cos(ToRadians(angle));

    public static double TanOfDegrees(double angle) => Math.Tan(ToRadians(angle));
}
