namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    /// <summary>The normal distribution whose cumulative density the values are replaced by.</summary>
    public sealed class CdfNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal CdfNormalizerModelParameters(TData mean, TData standardDeviation)
        {
            Mean = mean;
            StandardDeviation = standardDeviation;
        }

        public TData Mean { get; }

        public TData StandardDeviation { get; }

        /// <summary>Whether the logarithms are normally distributed; no normalizer here takes them.</summary>
        public bool UseLog => false;

        internal override void Save(BinaryWriter writer)
        {
            writer.Write(NormalizerFormat.Cdf);
            NormalizerFormat.WriteSlots(writer, Mean);
            NormalizerFormat.WriteSlots(writer, StandardDeviation);
        }
    }
}
