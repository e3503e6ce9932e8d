using System.Text.Json.Serialization;

namespace Microsoft.ML.SearchSpace.Option;

/// <summary>A single choice takes no place in the feature space, but has a step.</summary>
[JsonConverter(typeof(ChoiceOptionConverter))]
public sealed class ChoiceOption : OptionBase
{
    public ChoiceOption(params object[] choices)
    {
        Choices = [.. choices.Select(Parameter.FromAny).Distinct()];
        Default = FeatureSpaceDim == 0 ? [] : [0];
    }

    public ChoiceOption(object[] choices, object defaultChoice)
        : this(choices)
    {
        DefaultChoice = Parameter.FromAny(defaultChoice);
        Default = MappingToFeatureSpace(DefaultChoice);
    }

    public Parameter[] Choices { get; }

    public override int FeatureSpaceDim => Choices.Length == 1 ? 0 : 1;

    public override int?[] Step => [Choices.Length];

    internal Parameter? DefaultChoice { get => field ?? Choices.FirstOrDefault(); private init; }

    public override Parameter SampleFromFeatureSpace(double[] values)
        => Choices.Length == 1 ? Choices[0] : Choices[Math.Min((int)Math.Floor(values[0] * Choices.Length), Choices.Length - 1)];

    public override double[] MappingToFeatureSpace(Parameter param)
        => FeatureSpaceDim == 0 ? [] : [(double)Array.IndexOf(Choices, param) / Choices.Length];
}
