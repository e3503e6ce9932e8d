namespace Microsoft.ML.Transforms;

/// <summary>Gives the action of a custom mapping back when a model is loaded.</summary>
public abstract class CustomMappingFactory<TSrc, TDst>
    where TSrc : class, new()
    where TDst : class, new()
{
    protected CustomMappingFactory()
    {
    }

    public abstract Action<TSrc, TDst> GetMapping();
}
