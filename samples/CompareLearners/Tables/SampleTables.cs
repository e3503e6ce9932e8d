namespace CompareLearners.Tables;

/// <summary>The tables of samples/data, copied beside the program.</summary>
internal static class SampleTables
{
    public static IEnumerable<string> All()
        => new[] { "breast_cancer", "digits", "cars" }.Select(name => Path.Combine(AppContext.BaseDirectory, "data", name + ".csv"));
}
