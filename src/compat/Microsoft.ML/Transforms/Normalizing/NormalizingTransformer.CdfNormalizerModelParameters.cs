namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    /// <summary>The normal distribution whose cumulative density the values are replaced by.</summary>
    public sealed class CdfNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal CdfNormalizerModelParameters(TData mean, TData standardDeviation, bool useLog)
        {
            Mean = mean;
            StandardDeviation = standardDeviation;
            UseLog = useLog;
        }

        public TData Mean { get; }

        public TData StandardDeviation { get; }

        /// <summary>Whether the logarithms are normally distributed.</summary>
        public bool UseLog { get; }

        internal override void Save(BinaryWriter writer)
        {
            writer.Write(NormalizerFormat.Cdf);
            NormalizerFormat.WriteSlots(writer, Mean);
            NormalizerFormat.WriteSlots(writer, StandardDeviation);
            writer.Write(UseLog);
        }
    }
}
