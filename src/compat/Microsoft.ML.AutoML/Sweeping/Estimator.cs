using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public class Estimator
{
    protected Estimator()
    {
    }

    public EstimatorType EstimatorType { get; set; }

    public Parameter Parameter { get; set; } = null!;
}
