namespace Microsoft.ML.Data;

/// <summary>Planted: as listed, with a member no one outside can see.</summary>
public sealed class TextLoader
{
    private TextLoader()
    {
    }

    public class Options
    {
        internal const int Hidden = 1;

        public bool AllowQuoting;
        public bool HasHeader;
        public int? InputSize;
        public long? MaxRows;
        public char[]? Separators;
    }
}
