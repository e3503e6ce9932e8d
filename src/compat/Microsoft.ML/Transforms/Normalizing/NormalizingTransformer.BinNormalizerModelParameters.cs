using System.Collections.Immutable;

namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    /// <summary>y = (number of x's bin) / density - offset.</summary>
    public sealed class BinNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal BinNormalizerModelParameters(ImmutableArray<TData> upperBounds, TData density, TData offset)
        {
            UpperBounds = upperBounds;
            Density = density;
            Offset = offset;
        }

        public ImmutableArray<TData> UpperBounds { get; }

        public TData Density { get; }

        public TData Offset { get; }

        internal override void Save(BinaryWriter writer)
        {
            writer.Write(NormalizerFormat.Bin);
            NormalizerFormat.WriteBounds(writer, UpperBounds);
            NormalizerFormat.WriteSlots(writer, Offset);
        }
    }
}
