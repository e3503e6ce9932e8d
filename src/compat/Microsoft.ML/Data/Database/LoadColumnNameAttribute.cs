namespace Microsoft.ML.Data;

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class LoadColumnNameAttribute : Attribute
{
    public LoadColumnNameAttribute(string fieldName)
        : this([fieldName])
    {
    }

    public LoadColumnNameAttribute(params string[] fieldNames)
    {
        ArgumentNullException.ThrowIfNull(fieldNames);
        Sources = Array.ConvertAll(fieldNames, name => new DatabaseLoader.Range(name));
    }

    internal DatabaseLoader.Range[] Sources { get; }
}
