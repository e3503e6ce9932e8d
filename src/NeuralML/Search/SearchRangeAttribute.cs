namespace NeuralML;

/// <summary>The values of an option that are worth trying when a sweep looks for the best ones.</summary>
/// <param name="minimum">The lowest.</param>
/// <param name="maximum">The highest.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchRangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>The lowest value to try.</summary>
    public double Minimum => minimum;

    /// <summary>The highest value to try.</summary>
    public double Maximum => maximum;

    /// <summary>Whether factors count instead of differences, so that as many values are tried from 1 to 10 as from 10 to 100.</summary>
    public bool IsLogarithmic { get; init; }
}
