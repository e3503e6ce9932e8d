namespace Microsoft.ML.SearchSpace;

/// <summary>The member's class is a search space of its own, nested in the one it is a member of.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class NestOptionAttribute : Attribute;
