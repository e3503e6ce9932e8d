namespace Planted;

/// <summary>Planted: one member for each word of the listing's grammar.</summary>
public abstract class Signatures : ISignatures
{
    public const string Text = "ExprTransform";
    public readonly int Number;

    protected Signatures(int number, double upper = double.PositiveInfinity) => Number = number + (int)upper;

    public int Value { get; protected set; }

    public abstract string Name { get; }

    public void Implemented()
    {
    }

    public virtual void Virtual(char separator = '\t', Level level = Level.High, TimeSpan span = default, params string[] names)
    {
    }

    public override string ToString() => Name;

    public sealed override int GetHashCode() => Number;

    public TMade Make<TMade, TValue>(TValue value, bool strict = true, float rate = 1e-7f, int? limit = null)
        where TMade : class, ISignatures, new()
        where TValue : struct, Enum => new();

    protected abstract bool TryGet(string name, out int value, ref int other);

    public enum Level
    {
        Low,
        High,
    }
}
