using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    private readonly MLContext _context;

    internal AutoCatalog(MLContext context) => _context = context;

    public SweepableEstimator CreateSweepableEstimator<T>(
        Func<MLContext, T, IEstimator<ITransformer>> factory, SearchSpace<T>? ss = null)
        where T : class, new()
        // Without a search space this is a null reference, as in the package.
        => new((context, parameter) => factory(context, parameter.AsType<T>()), ss!);

    // LightGBM has no stand-in: the switch leaves it out, and alone it leaves nothing.
    private static SweepablePipeline OneOf(bool useLgbm, IEnumerable<(bool Use, Func<SweepableEstimator> Create)> trainers)
    {
        SweepableEstimator[] used = [.. trainers.Where(trainer => trainer.Use).Select(trainer => trainer.Create())];
        return used.Length > 0 || !useLgbm
            ? new SweepablePipeline().Append(used)
            : throw new NotSupportedException(
                "The only trainer asked for is LightGbm (useLgbm), and there is no LightGBM here; switch another trainer on, "
                + "or build with the package Microsoft.ML.AutoML (MLDependencies=packages).");
    }
}
