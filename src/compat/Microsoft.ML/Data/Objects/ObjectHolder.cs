namespace Microsoft.ML.Data;

/// <summary>The object that the getters read from.</summary>
internal sealed class ObjectHolder<TRow>
    where TRow : class
{
    private TRow? _current;

    public TRow Current
    {
        get => _current ?? throw new InvalidOperationException("There is no current row; call MoveNext first");
        set => _current = value;
    }
}
