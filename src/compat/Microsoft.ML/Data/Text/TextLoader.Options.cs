namespace Microsoft.ML.Data;

public sealed partial class TextLoader
{
    public class Options
    {
        public Column[]? Columns;
        public char[] Separators = ['\t'];
        public bool HasHeader;
        public bool AllowQuoting;
        public bool AllowSparse;
        public bool TrimWhitespace;
        public bool ReadMultilines;
        public bool MissingRealsAsNaNs;
        public char DecimalMarker = '.';
        public char EscapeChar = '"';
        public long? MaxRows;
    }
}
