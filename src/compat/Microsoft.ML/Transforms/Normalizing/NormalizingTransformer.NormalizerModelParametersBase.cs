namespace Microsoft.ML.Transforms;

public sealed partial class NormalizingTransformer
{
    public abstract class NormalizerModelParametersBase
    {
        private protected NormalizerModelParametersBase()
        {
        }

        internal virtual void Save(BinaryWriter writer) => throw new NotSupportedException($"'{GetType()}' cannot be saved");
    }
}
