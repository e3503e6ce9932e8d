namespace Microsoft.ML.Data;

public sealed partial class DatabaseLoader
{
    public sealed class Range
    {
        public int Min;
        public int Max;
        public string? Name;
        public bool ForceVector;

        public Range()
        {
        }

        public Range(int index)
            : this(index, index)
        {
        }

        public Range(int min, int max)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(min);
            ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
            Min = min;
            Max = max;
        }

        public Range(string name)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            Name = name;
        }
    }
}
