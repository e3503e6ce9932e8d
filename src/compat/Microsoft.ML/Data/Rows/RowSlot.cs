namespace Microsoft.ML.Data;

/// <summary>Which of the stored rows a reader is at.</summary>
internal sealed class RowSlot
{
    public int Index { get; set; } = -1;
}
