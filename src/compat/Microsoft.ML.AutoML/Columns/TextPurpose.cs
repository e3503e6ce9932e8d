namespace Microsoft.ML.AutoML;

/// <summary>What a column of texts is for, judged by a sample of its values.</summary>
internal static class TextPurpose
{
    public const int SampleSize = 1000;

    // With more distinct values than this a column is no list of names any more.
    private const int ManyValues = 100;

    private static readonly string[] ImageExtensions = [".jpg", ".jpeg", ".png", ".bmp", ".gif"];

    public static ColumnPurpose Of(IReadOnlyList<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).Count();
        if (values.Count > 0 && values.All(IsImagePath))
            return ColumnPurpose.ImagePath;
        if (distinct * 2 <= values.Count)
            return ColumnPurpose.Categorical;
        return distinct > ManyValues || values.Count(value => value.Any(char.IsWhiteSpace)) * 2 > values.Count
            ? ColumnPurpose.Text
            : ColumnPurpose.Ignore;
    }

    private static bool IsImagePath(string value)
        => Array.Exists(ImageExtensions, extension => value.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
