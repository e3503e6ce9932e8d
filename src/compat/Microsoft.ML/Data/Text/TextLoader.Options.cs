namespace Microsoft.ML.Data;

public sealed partial class TextLoader
{
    public class Options
    {
        public Column[]? Columns;
        public char[] Separators = ['\t'];
        public bool HasHeader;

        /// <summary>A file whose first line has the names of the fields, for slot names; the data may have a header or not.</summary>
        public string? HeaderFile;

        /// <summary>The number of fields of a line; when it is given, sparse lines do not tell their length.</summary>
        public int? InputSize;

        public bool AllowQuoting;
        public bool AllowSparse;
        public bool TrimWhitespace;
        public bool ReadMultilines;
        public bool MissingRealsAsNaNs;
        public char DecimalMarker = '.';
        public char EscapeChar = '"';
        public long? MaxRows;

        /// <summary>Whether other threads read ahead of the one that asks for rows; the rows are the same either way.</summary>
        public bool UseThreads = true;
    }
}
