namespace Microsoft.ML.Data;

public sealed partial class TextLoader
{
    public sealed class Range
    {
        public int Min;
        public int? Max;

        /// <summary>Whether the range goes to the last field of the sample's first line; then <see cref="Max"/> is not used.</summary>
        public bool AutoEnd;

        public bool ForceVector;

        /// <summary>Whether the fields that other ranges take are left out; without <see cref="Max"/> it goes to the last field.</summary>
        public bool AllOther;

        /// <summary>Whether the range goes to the end of each line, so that the vector's length varies.</summary>
        public bool VariableEnd;

        public Range()
        {
        }

        public Range(int index)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            Min = index;
            Max = index;
        }

        public Range(int min, int? max)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(min);
            if (max < min)
                throw new ArgumentOutOfRangeException(nameof(max), $"The end {max} of the range must not be below its start {min}");
            Min = min;
            Max = max;
            AutoEnd = max is null;
        }
    }
}
