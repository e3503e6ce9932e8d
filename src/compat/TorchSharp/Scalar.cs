namespace TorchSharp;

public sealed class Scalar : IDisposable
{
    private Scalar(torch.ScalarType type, long integer, double real)
    {
        Type = type;
        Integer = integer;
        Real = real;
    }

    public torch.ScalarType Type { get; }

    internal long Integer { get; }
    internal double Real { get; }
    internal bool IsDouble => Type == torch.ScalarType.Float64;

    // libtorch's scalars know 64-bit integers, doubles and booleans; the narrower types are widened.
    public static implicit operator Scalar(byte value) => OfInteger(value);
    public static implicit operator Scalar(sbyte value) => OfInteger(value);
    public static implicit operator Scalar(short value) => OfInteger(value);
    public static implicit operator Scalar(int value) => OfInteger(value);
    public static implicit operator Scalar(long value) => OfInteger(value);
    public static implicit operator Scalar(float value) => OfReal(value);
    public static implicit operator Scalar(double value) => OfReal(value);
    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);

    private static Scalar OfInteger(long value) => new(torch.ScalarType.Int64, value, value);

    private static Scalar OfReal(double value) =>
        new(torch.ScalarType.Float64, double.IsFinite(value) && Math.Abs(value) < long.MaxValue ? (long)value : 0, value);

    // There is nothing native behind it here; callers written for TorchSharp dispose it.
    public void Dispose()
    {
    }
}
