namespace Planted;

/// <summary>Planted: members whose documentation ids are hard to build.</summary>
public unsafe class Shapes<T>
{
    public event EventHandler<T>? Changed;

    public int this[int row, string column] => row + column.Length;

    public static implicit operator Shapes<T>(int[] values) => new() { Count = values.Length };

    public static Shapes<T> operator +(Shapes<T> left, Shapes<T> right) => new() { Count = left.Count + right.Count };

    public int Count { get; protected set; }

    public void Generic<TA, TB>(TA first, List<TB[]> second, T third) => Changed?.Invoke(first, third);

    public void References(ref int a, out T b, in long c) => b = default!;

    public void Arrays(int[,] a, string[][] b, double*[] c) => Count = a.Length;

    public void Nested(Shapes<int>.Inner<T> inner) => Count = inner.GetHashCode();

    public class Inner<TInner>;
}
