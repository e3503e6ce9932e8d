using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace;

/// <summary>The members of a class that carry an attribute. The default object decides only those that carry none.</summary>
[JsonConverter(typeof(SearchSpaceConverter))]
public sealed class SearchSpace<T> : SearchSpace
    where T : class, new()
{
    public SearchSpace()
        : base(typeof(T))
    {
    }

    public SearchSpace(T defaultOption)
        : base(typeof(T), Parameter.FromObject(defaultOption))
    {
    }

    public new T SampleFromFeatureSpace(double[] feature) => base.SampleFromFeatureSpace(feature).AsType<T>();

    public double[] MappingToFeatureSpace(T input) => MappingToFeatureSpace(Parameter.FromObject(input));
}
