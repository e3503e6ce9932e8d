namespace Microsoft.ML.SearchSpace.Option;

/// <summary>Something that can be swept: it maps the numbers in [0, 1] that tuners work with to values, and back.</summary>
public abstract class OptionBase
{
    protected OptionBase()
    {
    }

    public abstract int FeatureSpaceDim { get; }

    public abstract int?[] Step { get; }

    public virtual double[] Default { get; protected set; } = [];

    public abstract Parameter SampleFromFeatureSpace(double[] values);

    public abstract double[] MappingToFeatureSpace(Parameter value);
}
