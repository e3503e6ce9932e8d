namespace TorchSharp;

public class ThreadDisposeScopeStatistics
{
    public long CreatedInScopeCount { get; internal set; }
    public long CreatedOutsideScopeCount { get; internal set; }
    public long DisposedInScopeCount { get; internal set; }
    public long DetachedFromScopeCount { get; internal set; }
    internal long DisposedOutsideScopeCount { get; set; }

    /// <summary>Tensors made on this thread that nobody has disposed yet.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    public void Reset() =>
        CreatedInScopeCount = CreatedOutsideScopeCount = DisposedInScopeCount = DetachedFromScopeCount = DisposedOutsideScopeCount = 0;
}
