using System.Text.Json.Serialization;
using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.SearchSpace;

/// <summary>Options by name. Names keep the order they came in; features are in the sorted order of the names.</summary>
[JsonConverter(typeof(SearchSpaceConverter))]
public partial class SearchSpace : OptionBase
{
    private readonly Dictionary<string, OptionBase> _options = [];
    private readonly Parameter? _defaultOption;

    public SearchSpace()
    {
    }

    protected SearchSpace(Type typeInfo, Parameter? defaultOption = null)
    {
        _defaultOption = defaultOption;
        foreach (var (name, option) in AttributedOptions.Of(typeInfo, CreateNested))
            _options[name] = option;
    }

    public override int FeatureSpaceDim => _options.Values.Sum(option => option.FeatureSpaceDim);

    public override int?[] Step => [.. Sorted.SelectMany(pair => pair.Value.Step)];

    public override double[] Default => [.. Sorted.SelectMany(pair => pair.Value.Default)];

    private IEnumerable<KeyValuePair<string, OptionBase>> Sorted => _options.OrderBy(pair => pair.Key, KeyComparer.Instance);

    /// <remarks>Members of the default object that are not swept come with every sample.</remarks>
    public override Parameter SampleFromFeatureSpace(double[] feature)
    {
        var sample = _defaultOption?.Copy() ?? Parameter.CreateNestedParameter();
        var start = 0;
        foreach (var (name, option) in Sorted)
        {
            var end = Math.Min(start + option.FeatureSpaceDim, feature.Length);
            sample[name] = option.SampleFromFeatureSpace(feature[Math.Min(start, end)..end]);
            start += option.FeatureSpaceDim;
        }

        return sample;
    }

    public override double[] MappingToFeatureSpace(Parameter parameter)
        => [.. Sorted.SelectMany(pair => pair.Value.MappingToFeatureSpace(parameter[pair.Key]))];

    public override int GetHashCode() => StableHash.Of(Describe(this));

    // What decides which values a feature vector stands for.
    private static string Describe(OptionBase option) => option switch
    {
        SearchSpace space
            => $"{{{string.Join(',', space.Sorted.Select(pair => $"{pair.Key}:{Describe(pair.Value)}"))}}}{space._defaultOption}",
        ChoiceOption choice => $"[{string.Join(',', (object[])choice.Choices)}]",
        UniformNumericOption range => FormattableString.Invariant($"{range.GetType().Name}({range.Min},{range.Max},{range.LogBase})"),
        _ => option.GetType().Name,
    };

    private SearchSpace CreateNested(string name, Type type)
        => new(type, _defaultOption is { } option && option.TryGetValue(name, out var nested) ? nested : null);
}
