namespace NeuralML;

/// <summary>The values of an option that are worth trying when a sweep looks for the best one.</summary>
/// <param name="values">The values, of the option's type; the first is the default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchChoicesAttribute(params object[] values) : Attribute
{
    /// <summary>The values to try.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
