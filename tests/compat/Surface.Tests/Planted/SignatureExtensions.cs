namespace Planted;

/// <summary>Planted: an extension method.</summary>
public static class SignatureExtensions
{
    public static ISignatures Also(this ISignatures signatures, string name = "Label") => name.Length > 0 ? signatures : null!;
}
