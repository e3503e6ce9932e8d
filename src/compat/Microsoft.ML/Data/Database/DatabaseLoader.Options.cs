namespace Microsoft.ML.Data;

public sealed partial class DatabaseLoader
{
    public sealed class Options
    {
        public Column[]? Columns;

        public Options()
        {
        }
    }
}
