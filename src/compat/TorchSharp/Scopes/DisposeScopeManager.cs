namespace TorchSharp;

public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? s_ofThread;

    internal static DisposeScopeManager OfThread => s_ofThread ??= new();

    public static ThreadDisposeScopeStatistics Statistics => OfThread.StatisticsOfThread;

    internal ThreadDisposeScopeStatistics StatisticsOfThread { get; } = new();
    internal DisposeScope? Current { get; private set; }

    internal DisposeScope Open() => Current = new DisposeScope(this);

    /// <summary>Scopes close from the inside out; one that closes early leaves those inside to the scope around it.</summary>
    internal void Remove(DisposeScope scope)
    {
        if (Current == scope)
        {
            Current = scope.Outer;
            return;
        }

        for (var inner = Current; inner is not null; inner = inner.Outer)
            if (inner.Outer == scope)
                inner.Outer = scope.Outer;
    }

    internal void Register(torch.Tensor tensor)
    {
        if (Current is { } scope)
        {
            scope.Add(tensor);
            StatisticsOfThread.CreatedInScopeCount++;
        }
        else
        {
            StatisticsOfThread.CreatedOutsideScopeCount++;
        }
    }
}
