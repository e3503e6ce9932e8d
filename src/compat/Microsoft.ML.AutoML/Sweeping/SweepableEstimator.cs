using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public class SweepableEstimator : Estimator, ISweepable<IEstimator<ITransformer>>
{
    private readonly Func<MLContext, Parameter, IEstimator<ITransformer>>? _factory;

    public SweepableEstimator(Func<MLContext, Parameter, IEstimator<ITransformer>> factory, SearchSpace.SearchSpace ss)
    {
        _factory = factory;
        SearchSpace = ss;
        EstimatorType = EstimatorType.Unknown;
        Parameter = ss.SampleFromFeatureSpace(ss.Default);
    }

    internal SweepableEstimator(
        EstimatorType type,
        Func<MLContext, Parameter, IEstimator<ITransformer>> factory,
        SearchSpace.SearchSpace space,
        Parameter parameter)
        : this(factory, space) => (EstimatorType, Parameter) = (type, parameter);

    protected SweepableEstimator()
    {
    }

    public SearchSpace.SearchSpace SearchSpace { get; set; } = [];

    public virtual IEstimator<ITransformer> BuildFromOption(MLContext context, Parameter param)
    {
        Parameter = param;
        return _factory!(context, param);
    }
}
