namespace Microsoft.ML.AutoML;

/// <summary>What a column is for, as a feature or not.</summary>
internal enum ColumnPurpose
{
    Role,
    Ignore,
    Numeric,
    Categorical,
    Text,
    ImagePath,
}
