namespace Microsoft.ML.SearchSpace.Option;

public sealed class UniformIntOption : UniformNumericOption
{
    public UniformIntOption(int min, int max, bool logBase = false, int? defaultValue = null)
        : base(min, max, logBase)
    {
        if (defaultValue is { } value)
            Default = FeatureOf(value);
    }

    public override Parameter SampleFromFeatureSpace(double[] values)
        => Parameter.FromInt(Convert.ToInt32(Math.Floor(ValueAt(values))));

    public override double[] MappingToFeatureSpace(Parameter param) => FeatureOf(param.AsType<int>());
}
