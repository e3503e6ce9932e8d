namespace Microsoft.ML.Data;

internal sealed class FilteredCursor(DataViewRowCursor input, Func<bool> predicate) : WrappingCursor(input)
{
    protected override bool MoveNextCore()
    {
        while (Input.MoveNext())
        {
            if (predicate())
                return true;
        }
        return false;
    }
}
