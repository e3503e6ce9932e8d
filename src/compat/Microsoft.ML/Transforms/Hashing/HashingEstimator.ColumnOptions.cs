namespace Microsoft.ML.Transforms;

public sealed partial class HashingEstimator
{
    public sealed class ColumnOptions
    {
        public ColumnOptions(
            string name,
            string? inputColumnName = null,
            int numberOfBits = 31,
            uint seed = 314489979,
            bool useOrderedHashing = false,
            int maximumNumberOfInverts = 0,
            bool combine = false)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            if (numberOfBits is < 1 or > 31)
                throw new ArgumentOutOfRangeException(nameof(numberOfBits), "numberOfBits must be between 1 and 31");
            if (maximumNumberOfInverts < -1)
                throw new ArgumentOutOfRangeException(nameof(maximumNumberOfInverts), "Value too small, must be -1 or larger");
            if (maximumNumberOfInverts != 0 && numberOfBits > 30)
                throw new ArgumentOutOfRangeException(nameof(numberOfBits), "numberOfBits must be at most 30 when inverts are kept");
            Name = name;
            InputColumnName = inputColumnName ?? name;
            NumberOfBits = numberOfBits;
            Seed = seed;
            UseOrderedHashing = useOrderedHashing;
            MaximumNumberOfInverts = maximumNumberOfInverts;
            Combine = combine;
        }

        public string Name { get; set; }

        public string InputColumnName { get; set; }

        public int NumberOfBits { get; set; }

        public uint Seed { get; set; }

        /// <summary>Whether the slot of a value counts, too.</summary>
        public bool UseOrderedHashing { get; set; }

        /// <summary>How many of the values that share a key are kept to name it, -1 for all.</summary>
        public int MaximumNumberOfInverts { get; set; }

        /// <summary>Whether all slots of a vector give one key.</summary>
        public bool Combine { get; set; }
    }
}
