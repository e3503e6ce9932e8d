namespace Microsoft.ML;

/// <summary>Planted: a type that no listing has.</summary>
public enum NotListed
{
    Zero,
}
