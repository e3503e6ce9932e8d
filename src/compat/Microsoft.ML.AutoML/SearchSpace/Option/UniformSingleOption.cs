namespace Microsoft.ML.SearchSpace.Option;

public sealed class UniformSingleOption : UniformNumericOption
{
    public UniformSingleOption(float min, float max, bool logBase = false, float? defaultValue = null)
        : base(min, max, logBase)
    {
        if (defaultValue is { } value)
            Default = FeatureOf(value);
    }

    public override Parameter SampleFromFeatureSpace(double[] values) => Parameter.FromFloat((float)ValueAt(values));

    public override double[] MappingToFeatureSpace(Parameter param) => FeatureOf(param.AsType<float>());
}
