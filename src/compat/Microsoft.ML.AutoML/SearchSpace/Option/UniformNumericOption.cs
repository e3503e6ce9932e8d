namespace Microsoft.ML.SearchSpace.Option;

/// <summary>Nothing is clamped: values beyond the range and features beyond [0, 1] go on the same line.</summary>
public abstract class UniformNumericOption : OptionBase
{
    public UniformNumericOption(double min, double max, bool logBase = false)
    {
        (Min, Max, LogBase) = (min, max, logBase);
        Default = [0];
    }

    public double Min { get; }

    public double Max { get; }

    public bool LogBase { get; }

    public override int FeatureSpaceDim => 1;

    public override int?[] Step => [null];

    public override Parameter SampleFromFeatureSpace(double[] values) => Parameter.FromDouble(ValueAt(values));

    public override double[] MappingToFeatureSpace(Parameter param) => FeatureOf(param.AsType<double>());

    // The operations are in the order that gives the last digits of the golden figures, on which the floor of an integer depends.
    private protected double ValueAt(double[] values)
        => LogBase ? Min * Math.Pow(Max / Min, values[0]) : Min + ((Max - Min) * values[0]);

    private protected double[] FeatureOf(double value)
    {
        if (!LogBase)
            return [(value / (Max - Min)) - (Min / (Max - Min))];
        var range = Math.Log(Max) - Math.Log(Min);
        return [(Math.Log(value) / range) - (Math.Log(Min) / range)];
    }
}
