using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed class TransformsCatalog
{
    internal TransformsCatalog(IHostEnvironment environment)
    {
        Environment = environment;
        Categorical = new CategoricalTransforms(this);
        Conversion = new ConversionTransforms(this);
    }

    public CategoricalTransforms Categorical { get; }

    public ConversionTransforms Conversion { get; }

    internal IHostEnvironment Environment { get; }

    public sealed class CategoricalTransforms
    {
        internal CategoricalTransforms(TransformsCatalog owner) => Environment = owner.Environment;

        internal IHostEnvironment Environment { get; }
    }

    public sealed class ConversionTransforms
    {
        internal ConversionTransforms(TransformsCatalog owner) => Environment = owner.Environment;

        internal IHostEnvironment Environment { get; }
    }
}
