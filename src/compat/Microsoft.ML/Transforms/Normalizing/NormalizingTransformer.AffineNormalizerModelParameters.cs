namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    /// <summary>y = (x - offset) * scale.</summary>
    public sealed class AffineNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal AffineNormalizerModelParameters(TData scale, TData offset)
        {
            Scale = scale;
            Offset = offset;
        }

        public TData Scale { get; }

        public TData Offset { get; }

        internal override void Save(BinaryWriter writer)
        {
            writer.Write(NormalizerFormat.Affine);
            NormalizerFormat.WriteSlots(writer, Scale);
            NormalizerFormat.WriteSlots(writer, Offset);
        }
    }
}
