namespace Microsoft.ML.Data;

/// <summary>Where a cursor stands: a row of a block of parsed lines.</summary>
internal sealed class TextPosition
{
    public ColumnReader[] Columns { get; set; } = [];

    public int Row { get; set; } = -1;
}
