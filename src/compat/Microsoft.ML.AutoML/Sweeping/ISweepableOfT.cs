using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public interface ISweepable<out T> : ISweepable
{
    T BuildFromOption(MLContext context, Parameter parameter);
}
