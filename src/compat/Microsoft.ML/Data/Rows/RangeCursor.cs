namespace Microsoft.ML.Data;

internal sealed class RangeCursor(DataViewRowCursor input, long skip, long take) : WrappingCursor(input)
{
    private long _toSkip = skip;
    private long _left = take;

    protected override bool MoveNextCore()
    {
        if (_left == 0)
            return false;
        for (; _toSkip > 0; _toSkip--)
        {
            if (!Input.MoveNext())
                return false;
        }
        _left--;
        return Input.MoveNext();
    }
}
