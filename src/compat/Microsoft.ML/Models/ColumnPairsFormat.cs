namespace Microsoft.ML;

/// <summary>The column names of a transformer.</summary>
internal static class ColumnPairsFormat
{
    public static void SaveColumns(this ModelSaveContext ctx, (string Output, string Input)[] columns)
    {
        ctx.Writer.Write(columns.Length);
        foreach (var (output, input) in columns)
        {
            ctx.SaveNonEmptyString(output);
            ctx.SaveNonEmptyString(input);
        }
    }

    public static (string Output, string Input)[] LoadColumns(this ModelLoadContext ctx)
    {
        var columns = new List<(string, string)>();
        for (var count = ctx.Reader.ReadCount(); count > 0; count--)
            columns.Add((ctx.LoadNonEmptyString(), ctx.LoadNonEmptyString()));
        return [.. columns];
    }
}
