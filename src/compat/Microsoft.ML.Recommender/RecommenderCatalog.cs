namespace Microsoft.ML;

public static class RecommenderCatalog
{
    public static RecommendationCatalog Recommendation(this MLContext ctx)
    {
        ArgumentNullException.ThrowIfNull(ctx);
        return new RecommendationCatalog(ctx);
    }
}
