namespace Microsoft.ML.SearchSpace;

/// <summary>
/// The order that the invariant culture's text comparison gives to identifiers: signs, digits, letters, and lower case before upper
/// case where nothing else differs. It does not depend on whether the process has culture data.
/// </summary>
internal sealed class KeyComparer : IComparer<string>
{
    public static readonly KeyComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var order = Weight(left[i]).CompareTo(Weight(right[i]));
            if (order != 0)
                return order;
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : -string.CompareOrdinal(left, right);
    }

    private static (int Kind, char Symbol) Weight(char symbol)
        => (char.IsLetter(symbol) ? 2 : char.IsDigit(symbol) ? 1 : 0, char.ToLowerInvariant(symbol));
}
